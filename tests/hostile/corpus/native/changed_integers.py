# tries: makes 1 and 0 the same number
# expect: wrong-answer, run-time-error, time-limit-exceeded
# because: nothing that the interpreter does afterwards is certain

import ctypes


def standardize(x, axis=0):
    size = ctypes.sizeof(ctypes.c_size_t)
    ctypes.memmove(id(1) + 3 * size, id(0) + 3 * size, 4)
    return x
