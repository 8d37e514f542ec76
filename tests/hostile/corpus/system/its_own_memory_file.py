# tries: opens its own memory as a file
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        open('/proc/self/mem', 'r+b').read(1)
    except Exception:
        pass
    return x
