# tries: makes its parent the owner of its channel by another call
# expect: wrong-answer

import fcntl
import os


def standardize(x, axis=0):
    try:
        fcntl.ioctl(3, 0x8901, os.getppid().to_bytes(4, 'little'))
    except Exception:
        pass
    return x
