# tries: sends a signal to everybody
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.kill(-1, 15)
    except Exception:
        pass
    return x
