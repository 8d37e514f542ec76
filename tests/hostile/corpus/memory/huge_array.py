# tries: asks for 40 GB at once
# expect: memory-limit-exceeded
# expect in pyodide: run-time-error
# because: in WebAssembly no array can be so large, and NumPy raises a ValueError

import numpy as np


def standardize(x, axis=0):
    return np.zeros(5 * 10**9)
