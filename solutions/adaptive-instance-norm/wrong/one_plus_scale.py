"""Believed: the style's deviation is added to 1.
Hint: You scale with 1 plus the deviation, as layers with learned scales do. The deviation itself is the scale.
Caught by: test_example[statement example]
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
    styled = normalized * (1 + np.sqrt(style_var + epsilon)) + style_mean
    return alpha * styled + (1 - alpha) * x
