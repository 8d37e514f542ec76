import numpy as np


def numbers(*shape):
    return np.arange(np.prod(shape), dtype=np.float64).reshape(shape)
