# tries: catches the MemoryError and answers nonetheless
# expect: wrong-answer

import numpy as np


def standardize(x, axis=0):
    try:
        np.ones(2 * 10**8)
    except MemoryError:
        pass
    return x
