# tries: opens the memory of its parent
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        open(f'/proc/{os.getppid()}/mem', 'r+b').read(1)
    except Exception:
        pass
    return x
