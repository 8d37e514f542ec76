# tries: lets pipes hold more, and fills them
# expect: wrong-answer

import fcntl
import os


def standardize(x, axis=0):
    try:
        for _ in range(20):
            r, w = os.pipe()
            fcntl.fcntl(w, 1031, 2**20)
            os.set_blocking(w, False)
            os.write(w, b'x' * 2**20)
    except Exception:
        pass
    return x
