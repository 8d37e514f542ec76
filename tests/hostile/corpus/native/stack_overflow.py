# tries: fills the stack of C
# expect: run-time-error, wrong-answer
# because: ctypes ignores exceptions of callbacks, where Python notices the depth before the stack is full

import ctypes


def standardize(x, axis=0):
    kind = ctypes.CFUNCTYPE(ctypes.c_int)

    @kind
    def again():
        return again()

    return again() * x
