"""Believed: the square of a number has room where the number has room.
Hint: You square X in its own type, and the square of a byte runs over. Turn X into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    square = np.mean(X * X, axis=-1, keepdims=True)
    return gamma * X / np.sqrt(square + epsilon)
