# tries: sets the exit status when Python ends
# expect: wrong-answer

import atexit
import os

atexit.register(os._exit, 0)


def standardize(x, axis=0):
    return x
