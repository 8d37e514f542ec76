# tries: locks a file of Python's
# expect: wrong-answer

import fcntl
import os


def standardize(x, axis=0):
    try:
        fcntl.flock(open(os.__file__), fcntl.LOCK_EX)
    except Exception:
        pass
    return x
