"""A training library once divided by the reciprocal root instead of multiplying by it; a user reported that the
loss diverged (mosaicml/llm-foundry, issue 371)."""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    x = X.astype(float)
    reciprocal_root = (np.mean(x**2, axis=-1, keepdims=True) + epsilon) ** -0.5
    return x / reciprocal_root * gamma
