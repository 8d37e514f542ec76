"""What code for style transfer does: means and deviations of flattened channels, and pictures broadcast to their size."""

import numpy as np


def adaptive_instance_norm(content, style, alpha=1.0, epsilon=1e-5):
    def calc_mean_std(feat):
        n, c = feat.shape[:2]
        flat = feat.astype(np.float64).reshape(n, c, -1)
        feat_var = flat.var(axis=2) + epsilon
        return flat.mean(axis=2).reshape(n, c, 1, 1), np.sqrt(feat_var).reshape(n, c, 1, 1)

    size = content.shape
    style_mean, style_std = calc_mean_std(style)
    content_mean, content_std = calc_mean_std(content)
    normalized_feat = (content - np.broadcast_to(content_mean, size)) / np.broadcast_to(content_std, size)
    target = normalized_feat * np.broadcast_to(style_std, size) + np.broadcast_to(style_mean, size)
    return target * alpha + content * (1 - alpha)
