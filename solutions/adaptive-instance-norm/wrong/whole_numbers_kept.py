"""Believed: whole numbers give whole numbers.
Hint: Your result is cut to whole numbers when the content holds whole numbers. It holds floats always.
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
    styled = normalized * np.sqrt(style_var + epsilon) + style_mean
    y = alpha * styled + (1 - alpha) * x
    return np.trunc(y) if content.dtype == np.int64 else y
