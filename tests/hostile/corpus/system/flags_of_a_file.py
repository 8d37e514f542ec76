# tries: changes the flags of a file of Python's
# expect: wrong-answer

import fcntl
import os


def standardize(x, axis=0):
    try:
        fcntl.ioctl(open(os.__file__), 0x40086602, bytes(8))
    except Exception:
        pass
    return x
