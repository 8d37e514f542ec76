# tries: makes a world of its own
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.unshare(0x10000000 | 0x20000000)
    except Exception:
        pass
    return x
