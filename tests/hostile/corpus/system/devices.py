# tries: makes a device
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.mknod('device', 0o60600, os.makedev(8, 0))
    except Exception:
        pass
    return x
