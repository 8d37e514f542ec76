# tries: returns a view of one number that looks like a terabyte
# expect: wrong-answer
# expect in pyodide: run-time-error
# because: NumPy refuses such a shape where addresses have 32 bits

import numpy as np


def standardize(x, axis=0):
    return np.broadcast_to(1.0, (10**6, 10**5))
