# tries: returns an array without elements and with axes of astronomic length
# expect: wrong-answer
# expect in pyodide: run-time-error
# because: NumPy refuses such a shape where addresses have 32 bits

import numpy as np


def standardize(x, axis=0):
    return np.empty((0, 2**30))
