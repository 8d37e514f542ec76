# tries: asks the system for memory directly
# expect: memory-limit-exceeded, run-time-error
# because: mmap reports the refusal as OSError, and WebAssembly's as MemoryError or OSError

import mmap


def standardize(x, axis=0):
    return len(mmap.mmap(-1, 2**34)) * x
