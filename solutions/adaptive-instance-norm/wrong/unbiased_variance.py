"""Believed: variances divide by one less than the number of pixels.
Hint: You divide the squares by one less than the number of pixels. Both variances divide by it.
Caught by: test_example[statement example]
"""

import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    x, s = content.astype(float), style.astype(float)
    axes = (2, 3)
    mean = x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True) * x[0, 0].size / max(x[0, 0].size - 1, 1)
    style_mean = s.mean(axis=axes, keepdims=True)
    style_var = s.var(axis=axes, keepdims=True) * s[0, 0].size / max(s[0, 0].size - 1, 1)
    normalized = (x - mean) / np.sqrt(var + epsilon)
    styled = normalized * np.sqrt(style_var + epsilon) + style_mean
    return alpha * styled + (1 - alpha) * x
