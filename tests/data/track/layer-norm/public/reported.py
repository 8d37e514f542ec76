"""A layer of a public library once divided by the root of the variance plus epsilon, with epsilon outside the
root; a user reported that small numbers came out wrong (tracel-ai/burn, issue 2185)."""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(axis=-1, keepdims=True)
    variance = np.square(X - mean).mean(axis=-1, keepdims=True)
    normalized = (X - mean) / (np.sqrt(variance) + epsilon)
    return normalized * gamma + beta
