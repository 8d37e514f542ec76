"""Right: plain Python."""

import math

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    rows, gradients = [], []
    for x, g in zip(X.tolist(), dY.tolist()):
        length = math.hypot(*x)
        divisor = max(length, epsilon)
        y = [v / divisor for v in x]
        along = sum(a * b for a, b in zip(g, y)) if length > epsilon else 0.0
        rows.append(y)
        gradients.append([(a - b * along) / divisor for a, b in zip(g, y)])
    return np.array(rows), np.array(gradients)
