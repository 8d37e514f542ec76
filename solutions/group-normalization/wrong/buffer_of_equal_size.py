"""Believed: a working array can be used again for anything with as many values.
Hint: You keep a working array and use it again for as many values, with the shape it had first. A wide picture
and a tall one have equally many values.
Caught by: test_output_shape[wide, then tall]
"""

import numpy as np

out = np.empty((1, 1, 1, 1))


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    global out
    B, C, H, W = X.shape
    if out.size != X.size:
        out = np.empty((B, C, H, W))
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    out.flat = gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
    return out.copy()
