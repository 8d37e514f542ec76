# tries: asks for 40 GB at once
# expect: memory-limit-exceeded

import numpy as np


def standardize(x, axis=0):
    return np.zeros(5 * 10**9)
