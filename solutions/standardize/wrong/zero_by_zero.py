"""Believed: NumPy gives 0 for 0 divided by 0.
Hint: Where all numbers are equal you divide 0 by 0, which is not a number. Return zeros there.
Caught by: test_example[zeros]
"""

import numpy as np


def standardize(x):
    with np.errstate(all="ignore"):
        y = x.astype(float)
        return (y - y.mean()) / y.std()
