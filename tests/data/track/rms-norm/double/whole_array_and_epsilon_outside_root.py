"""Mistakes: whole_array and epsilon_outside_root"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    rms = np.sqrt(np.square(X.astype(float)).mean())
    return gamma * (X / (rms + epsilon))
