# tries: asks to be told of changes in a folder of Python's
# expect: wrong-answer

import fcntl
import os


def standardize(x, axis=0):
    try:
        fcntl.fcntl(os.open(os.path.dirname(os.__file__), 0), 1026, 1)
    except Exception:
        pass
    return x
