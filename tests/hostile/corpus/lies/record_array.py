# tries: returns a structured array
# expect: wrong-answer

import numpy as np


def standardize(x, axis=0):
    return np.zeros(x.shape, dtype=[("a", float), ("b", object)])
