# tries: breaks the reference count of None and small numbers
# expect: wrong-answer, run-time-error
# because: since None is immortal, a broken count may do nothing

import ctypes


def standardize(x, axis=0):
    for thing in (None, True, 0, 1, x):
        ctypes.c_size_t.from_address(id(thing)).value = 1
    return x
