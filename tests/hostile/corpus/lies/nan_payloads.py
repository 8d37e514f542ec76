# tries: returns NaNs of many bit patterns
# expect: wrong-answer

import numpy as np


def standardize(x, axis=0):
    bits = np.arange(x.size, dtype=np.uint64) + np.uint64(0x7FF0000000000001)
    return bits.view(np.float64).reshape(x.shape)
