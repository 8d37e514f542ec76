"""Right: statistics are blended instead of pictures."""

import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    def statistics(X):
        flat = X.reshape(*X.shape[:2], -1).astype(np.float64)
        return flat.mean(-1)[..., None, None], np.sqrt(flat.var(-1) + epsilon)[..., None, None]

    mean, deviation = statistics(content)
    others = statistics(style)
    new_mean = alpha * others[0] + (1 - alpha) * mean
    new_deviation = alpha * others[1] + (1 - alpha) * deviation
    return new_deviation * ((content - mean) / deviation) + new_mean
