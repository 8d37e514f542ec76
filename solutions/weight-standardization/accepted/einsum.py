"""Right: sums by einsum."""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.reshape(len(W), -1).astype(float)
    w = w - np.einsum("oi->o", w)[:, None] / w.shape[1]
    inverse = np.maximum(np.einsum("oi,oi->o", w, w), epsilon) ** -0.5
    return np.einsum("o,o,oi->oi", gain, inverse, w).reshape(W.shape)
