"""Right: an example of its own under the usual guard, which uses input data."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    n, c, h, w = X.shape
    per = c // num_groups
    y = np.zeros((n, c, h, w), dtype=np.float64)
    for i in range(n):
        for start in range(0, c, per):
            chunk = X[i, start : start + per, :, :]
            y[i, start : start + per] = np.divide(
                np.subtract(chunk, np.mean(chunk)), np.sqrt(np.add(np.var(chunk), epsilon))
            )
    return np.add(np.multiply(y, gamma.reshape((1, c, 1, 1))), beta.reshape((1, c, 1, 1)))


if __name__ == "__main__":
    print(group_normalization(np.arange(8.0).reshape(1, 2, 2, 2), np.ones(2), np.zeros(2), 1))
