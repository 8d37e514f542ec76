"""Adaptive instance normalization after Huang and Belongie (2017, arXiv:1703.06868)."""

import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    """Give the channels of one picture the statistics of another one's, and blend.

    content: (N, C, H, W), integers or floats; not modified.
    style: (N, C, H', W'), integers or floats; not modified.
    alpha: float, how much of the style is taken.
    epsilon: float, added to both biased variances before the root.

    Returns floats of the content's shape.
    """
    content = content.astype(float)
    mean, deviation = _statistics(content, epsilon)
    style_mean, style_deviation = _statistics(style.astype(float), epsilon)
    styled = style_deviation * (content - mean) / deviation + style_mean
    return alpha * styled + (1 - alpha) * content


def _statistics(X, epsilon):
    """Mean and deviation of each channel of each sample, shape (N, C, 1, 1)."""
    return X.mean(axis=(2, 3), keepdims=True), np.sqrt(X.var(axis=(2, 3), keepdims=True) + epsilon)
