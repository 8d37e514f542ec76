"""Right: by the chain rule, without the shorter form."""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    X = X.astype(float)
    squares = (X * X).sum(axis=-1)[:, np.newaxis]
    length = squares**0.5
    divisor = np.maximum(length, epsilon)
    of_divisor = -(dY * X).sum(axis=-1)[:, np.newaxis] / divisor**2
    of_length = of_divisor * (length > epsilon)
    return [X / divisor, dY / divisor + of_length * X / divisor]
