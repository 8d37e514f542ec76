"""Right: prints at every step, as one does while looking for a mistake."""
import sys

import numpy as np

print("loaded")


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    print("shape:", X.shape, "groups:", num_groups, "epsilon:", epsilon)
    x = X.reshape(len(X), num_groups, -1)
    mean, var = x.mean(axis=2, keepdims=True), x.var(axis=2, keepdims=True)
    for b in range(len(X)):
        for g in range(num_groups):
            print(f"sample {b}, group {g}: mean {mean[b, g, 0]:.4f}, variance {var[b, g, 0]:.4f}")
    y = ((x - mean) / np.sqrt(var + epsilon)).reshape(X.shape)
    print("before gamma and beta:", y, sep="\n", end="\n\n", flush=True)
    print("done ✓", file=sys.stderr)
    return y * gamma[:, None, None] + beta[:, None, None]
