"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    x, s = content.astype(float), style.astype(float)
    axes = (2, 3)
    mean = content.sum(axis=axes, keepdims=True, dtype=content.dtype) / x[0, 0].size
    var = x.var(axis=axes, keepdims=True)
    style_mean = s.mean(axis=axes, keepdims=True)
    style_var = s.var(axis=axes, keepdims=True)
    normalized = (x - mean) / np.sqrt(var + epsilon)
    styled = normalized * np.sqrt(style_var + epsilon) + style_mean
    return alpha * styled + (1 - alpha) * x
