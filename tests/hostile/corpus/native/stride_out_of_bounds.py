# tries: reads far outside an array
# expect: run-time-error

import numpy as np


def standardize(x, axis=0):
    view = np.lib.stride_tricks.as_strided(x, shape=(10**6,), strides=(2**12,))
    return x * view.sum()
