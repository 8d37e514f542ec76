# tries: spends the time in one call of NumPy
# expect: time-limit-exceeded
# expect in pyodide: run-time-error
# because: in WebAssembly NumPy refuses to iterate so often

import numpy as np


def standardize(x, axis=0):
    a = np.ones((2000, 2000))
    return np.einsum("ij,kj,lj->", a, a, a)
