"""Right: plain loops."""

import math

import numpy as np


def unit(numbers):
    length = math.hypot(*numbers)
    return [number / length for number in numbers], length


def spectral_norm(W, seed, steps=1):
    rows = [[float(number) for number in row.ravel()] for row in W]
    u, _ = unit(np.random.default_rng(seed).standard_normal(len(rows)).tolist())
    for _ in range(steps):
        v, _ = unit([sum(factor * row[i] for factor, row in zip(u, rows)) for i in range(len(rows[0]))])
        u, sigma = unit([sum(a * b for a, b in zip(row, v)) for row in rows])
    return W / sigma, np.float64(sigma)
