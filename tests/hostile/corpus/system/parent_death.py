# tries: takes back that it ends with its parent
# expect: wrong-answer

import ctypes


def standardize(x, axis=0):
    try:
        ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)
    except Exception:
        pass
    return x
