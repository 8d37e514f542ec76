# tries: multiplies matrices for ever
# expect: time-limit-exceeded

import numpy as np


def standardize(x, axis=0):
    a = np.eye(200)
    while True:
        a = a @ a
