# tries: opens what its parent has open
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.open(f'/proc/{os.getppid()}/fd/1', os.O_WRONLY)
    except Exception:
        pass
    return x
