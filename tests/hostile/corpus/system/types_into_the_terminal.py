# tries: types into the terminal of whoever runs it
# expect: wrong-answer

import fcntl
import os


def standardize(x, axis=0):
    try:
        fcntl.ioctl(0, 0x5412, b'x')
    except Exception:
        pass
    return x
