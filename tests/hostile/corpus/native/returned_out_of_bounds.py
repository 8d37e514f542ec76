# tries: returns a view far outside an array
# expect: run-time-error

import numpy as np


def standardize(x, axis=0):
    return np.lib.stride_tricks.as_strided(x, shape=(10**6,), strides=(2**12,))
