//go:build !unix

package site

import (
	"os"
	"os/exec"
	"time"
)

func ownGroup(*exec.Cmd) {}

func killGroup(cmd *exec.Cmd) error { return cmd.Process.Kill() }

func processorTime() time.Duration { return 0 }

func maxRSS(*os.ProcessState) int64 { return 0 }
