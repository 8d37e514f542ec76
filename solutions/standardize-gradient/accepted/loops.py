"""Right: number by number."""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    numbers, up, n = [float(v) for v in x], [float(v) for v in dy], len(x)
    mean = sum(numbers) / n
    d = [v - mean for v in numbers]
    s = (sum(v * v for v in d) / n + epsilon) ** 0.5
    of_s = sum(-u * v / s**2 for u, v in zip(up, d))
    of_v = of_s * 0.5 / s
    of_d = [u / s + of_v * 2 * v / n for u, v in zip(up, d)]
    total = sum(of_d) / n
    return of_s, of_v, np.array(of_d), np.array([v - total for v in of_d])
