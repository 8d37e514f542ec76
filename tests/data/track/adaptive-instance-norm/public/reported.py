"""epsilon was added only where something was divided, unlike in the code of the paper (naoto0804/pytorch-AdaIN, pull request
4)."""

import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    x, s = content.astype(float), style.astype(float)
    mean, std = x.mean((2, 3), keepdims=True), x.std((2, 3), keepdims=True) + epsilon
    styled = (x - mean) / std * s.std((2, 3), keepdims=True) + s.mean((2, 3), keepdims=True)
    return styled * alpha + x * (1 - alpha)
