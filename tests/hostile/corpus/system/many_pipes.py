# tries: opens pipes until there are no more, and fills them
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        while True:
            r, w = os.pipe()
            os.set_blocking(w, False)
            os.write(w, b'x' * 2**16)
    except Exception:
        pass
    return x
