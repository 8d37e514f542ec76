# tries: enters the world of its parent
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.setns(os.open(f'/proc/{os.getppid()}/ns/net', 0))
    except Exception:
        pass
    return x
