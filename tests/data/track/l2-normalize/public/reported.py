"""The inverse of the length was capped after it had been taken, so that a row of zeros came back from the gradient as what
is not a number (keras-team/keras, issue 23075)."""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    x = X.astype(float)
    square = (x * x).sum(1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        inverse = square**-0.5
        capped = np.minimum(inverse, 1 / epsilon)
        of_inverse = (dY * x).sum(1, keepdims=True) * (inverse <= 1 / epsilon)
        of_square = -0.5 * of_inverse * inverse**3
        return x * capped, dY * capped + of_square * 2 * x
