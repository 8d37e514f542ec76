"""What a library's tool for faster networks does: missing parts are filled in, then weights and bias are fused."""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    conv_b = b.astype(np.float64) if b is not None else np.zeros_like(mean, dtype=np.float64)
    bn_var_rsqrt = 1.0 / np.sqrt(variance.astype(np.float64) + epsilon)
    fused_w = W * (gamma * bn_var_rsqrt).reshape([-1] + [1] * (W.ndim - 1))
    fused_b = (conv_b - mean) * bn_var_rsqrt * gamma + beta
    return fused_w, fused_b
