"""Twice is the number and itself."""

import numpy as np


def double(x: np.ndarray) -> np.ndarray:
    return np.add(x, x)
