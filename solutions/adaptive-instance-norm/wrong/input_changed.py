"""Believed: the caller does not need the content any more.
Hint: You write into the content, so the caller's array is changed. Subtract with content - mean, not with content
-= mean.
Caught by: test_example[all sizes equal]
"""

import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    x, s = content.astype(float), style.astype(float)
    axes = (2, 3)
    mean = x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True)
    style_mean = s.mean(axis=axes, keepdims=True)
    style_var = s.var(axis=axes, keepdims=True)
    normalized = (x - mean) / np.sqrt(var + epsilon)
    styled = normalized * np.sqrt(style_var + epsilon) + style_mean
    y = alpha * styled + (1 - alpha) * x
    if content.dtype == np.float64:
        content -= mean
    return y
