import numpy as np


def add(a, b=0):
    return np.asarray(a) + np.asarray(b)
