# tries: opens a terminal of its own
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.openpty()
        os.login_tty(0)
    except Exception:
        pass
    return x
