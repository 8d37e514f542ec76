# tries: becomes another user
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.setgroups([])
        os.setresuid(65534, 65534, 65534)
        raise ValueError
    except Exception:
        pass
    return x
