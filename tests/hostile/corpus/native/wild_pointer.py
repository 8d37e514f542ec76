# tries: overwrites all of its memory
# expect: run-time-error

import ctypes


def standardize(x, axis=0):
    ctypes.memset(1024, 255, 2**31 - 2048)
    return x
