# tries: turns all random numbers into the same
# expect: wrong-answer

import random

import numpy as np

random.random = lambda: 0.5
np.random.seed(0)
np.random.rand = np.random.default_rng = None


def standardize(x, axis=0):
    return x
