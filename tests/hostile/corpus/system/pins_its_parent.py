# tries: pins its parent to one core
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.sched_setaffinity(os.getppid(), {0})
    except Exception:
        pass
    return x
