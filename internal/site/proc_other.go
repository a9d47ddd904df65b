//go:build !unix

package site

import (
	"os"
	"os/exec"
)

func ownGroup(*exec.Cmd) {}

func killGroup(cmd *exec.Cmd) error { return cmd.Process.Kill() }

func maxRSS(*os.ProcessState) int64 { return 0 }
