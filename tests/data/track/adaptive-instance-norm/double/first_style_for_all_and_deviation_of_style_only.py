"""Mistakes: first_style_for_all and deviation_of_style_only"""

import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    x, s = content.astype(float), style[:1].astype(float)
    axes = (2, 3)
    mean = x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True)
    style_mean = s.mean(axis=axes, keepdims=True)
    style_var = s.var(axis=axes, keepdims=True)
    normalized = (x - mean) / np.sqrt(var + epsilon)
    styled = normalized * np.sqrt(style_var + epsilon)
    return alpha * styled + (1 - alpha) * x
