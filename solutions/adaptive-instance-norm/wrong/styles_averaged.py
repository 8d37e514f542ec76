"""Believed: a batch has one style.
Hint: You average the styles of the batch. Each sample has its own.
Caught by: test_example[all sizes equal]
"""

import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    x, s = content.astype(float), style.astype(float)
    axes = (2, 3)
    mean = x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True)
    style_mean = s.mean(axis=axes, keepdims=True)
    style_var = s.var(axis=axes, keepdims=True).mean(0, keepdims=True)
    style_mean = style_mean.mean(0, keepdims=True)
    normalized = (x - mean) / np.sqrt(var + epsilon)
    styled = normalized * np.sqrt(style_var + epsilon) + style_mean
    return alpha * styled + (1 - alpha) * x
