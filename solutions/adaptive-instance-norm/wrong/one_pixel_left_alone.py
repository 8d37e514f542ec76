"""Believed: a single pixel has no statistics.
Hint: With one pixel you return the content. It is its own mean, so the mean of the style is left.
Caught by: test_example[one pixel]
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
    return x if x[0, 0].size == 1 else alpha * styled + (1 - alpha) * x
