"""The norm of a well-known language model as its code has it: computed in wide floats, then multiplied by the
weight."""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    def norm(x):
        return x * (1 / np.sqrt(np.power(x, 2).mean(-1, keepdims=True) + epsilon))

    output = norm(X.astype(np.float64)).astype(X.dtype if X.dtype.kind == "f" else np.float64)
    return output * gamma
