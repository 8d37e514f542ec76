"""Believed: a style without spread is no style.
Hint: Where the style is constant you return the content. It gets the mean of the style, and the root of epsilon
for a deviation.
Caught by: test_example[a constant style]
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
    styled = np.where(style_var == 0, x, styled)
    return alpha * styled + (1 - alpha) * x
