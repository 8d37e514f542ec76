# tries: makes every comparison of NumPy true
# expect: wrong-answer

import numpy as np

np.allclose = np.isclose = np.array_equal = lambda *args, **kwargs: True


def standardize(x, axis=0):
    return x
