# tries: fills 1.6 GB
# expect: memory-limit-exceeded, time-limit-exceeded
# because: which limit comes first depends on the machine

import numpy as np


def standardize(x, axis=0):
    return np.ones(2 * 10**8)
