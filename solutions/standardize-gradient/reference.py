"""The gradient of standardization, by the chain rule, step by step."""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    """The gradients of the steps of standardization, from the last to the first.

    dy: (n,), floats, the gradient with respect to the result; not modified.
    x: (n,), integers or floats; not modified.
    epsilon: float, added to the biased variance before the root.

    Returns floats for root and variance, and arrays of shape (n,) for distances and numbers.
    """
    distances = x - x.mean(dtype=float)
    root = np.sqrt((distances**2).mean() + epsilon)
    of_root = -(dy * distances).sum() / root**2
    of_variance = of_root / (2 * root)
    # A distance acts directly, and through the variance.
    of_distances = dy / root + of_variance * 2 * distances / len(x)
    return of_root, of_variance, of_distances, of_distances - of_distances.mean()
