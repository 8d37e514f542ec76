"""Right: sums by einsum."""

import numpy as np


def moments(x):
    count = x.shape[2] * x.shape[3]
    mean = np.einsum("nchw->nc", x) / count
    apart = x - mean[..., None, None]
    return mean[..., None, None], (np.einsum("nchw,nchw->nc", apart, apart) / count)[..., None, None], apart


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    x = content.astype(float)
    _, var, apart = moments(x)
    mean, style_var, _ = moments(style.astype(float))
    return alpha * (apart * np.sqrt((style_var + epsilon) / (var + epsilon)) + mean) + (1 - alpha) * x
