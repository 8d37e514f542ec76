# tries: reads beyond its memory
# expect: run-time-error

import ctypes


def standardize(x, axis=0):
    return ctypes.string_at(2**32 - 65536, 65535) and x
