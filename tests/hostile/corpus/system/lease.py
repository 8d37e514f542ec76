# tries: leases a file of Python's, so that others wait for it
# expect: wrong-answer

import fcntl
import os


def standardize(x, axis=0):
    try:
        fcntl.fcntl(open(os.__file__), 1024, 0)
    except Exception:
        pass
    return x
