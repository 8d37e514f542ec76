# tries: makes NumPy raise at every rounding
# expect: wrong-answer

import numpy as np

np.seterr(all="raise")
np.set_printoptions(threshold=0, formatter={"all": lambda value: "same"})


def standardize(x, axis=0):
    return x
