package search

// fnv is FNV-1a of 32 bits, finished by the mixer of MurmurHash3 so that its
// upper bits are as good as its lower ones.
func fnv(s string, seed uint32) uint32 { return mix(fnvOn(fnvStart(seed), s)) }

func fnvStart(seed uint32) uint32 { return 2166136261 ^ seed }

func fnvOn(h uint32, s string) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}

// top gives the upper bits of a hash: the number of a file.
func top(h uint32, bits int) int { return int(uint64(h) << bits >> 32) }
