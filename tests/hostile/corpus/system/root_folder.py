# tries: changes its root
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        os.mkdir('root')
        os.chroot('root')
    except Exception:
        pass
    return x
