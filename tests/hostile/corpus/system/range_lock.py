# tries: waits for a lock of a part of a file
# expect: wrong-answer

import fcntl
import os


def standardize(x, axis=0):
    try:
        fcntl.lockf(open(os.__file__), fcntl.LOCK_SH)
    except Exception:
        pass
    return x
