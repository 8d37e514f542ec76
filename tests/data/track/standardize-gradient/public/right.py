"""How a program that finds gradients by itself goes back: each step keeps what it needs and gives its part on."""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    count = x.shape[0]
    centred = x.astype(np.float64) - x.astype(np.float64).mean()
    std = np.sqrt(np.mean(centred * centred) + epsilon)
    grad_std = np.sum(dy * (-centred / (std * std)))
    grad_var = grad_std * 0.5 / std
    grad_centred = dy / std
    grad_centred = grad_centred + grad_var * (2.0 / count) * centred
    grad_x = grad_centred.copy()
    grad_x += -np.sum(grad_centred) / count
    return grad_std, grad_var, grad_centred, grad_x
