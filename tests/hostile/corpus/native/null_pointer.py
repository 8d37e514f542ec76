# tries: writes to address 0
# expect: wrong-answer
# expect in grade: run-time-error
# because: address 0 is ordinary memory in WebAssembly

import ctypes


def standardize(x, axis=0):
    ctypes.memset(0, 1, 4)
    return x
