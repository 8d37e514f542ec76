"""Batch norm with running averages, folded into the convolution before it."""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    """Weights and bias of a convolution that does the work of the batch norm behind it, too.

    W: (O, I, H, W), integers or floats; not modified.
    b: (O,), or None for no bias.
    gamma, beta, mean, variance: (O,), of the batch norm.
    epsilon: float, added to the variance before the root.

    Returns floats of shapes (O, I, H, W) and (O,).
    """
    scale = gamma / np.sqrt(variance + epsilon)
    # The old bias runs through batch norm, as everything else does.
    bias = np.zeros(len(W)) if b is None else b.astype(float)
    return W * scale[:, None, None, None], scale * (bias - mean) + beta
