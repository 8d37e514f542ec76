"""A norm that was said to be group norm and took the axes of the batch as well, so that its results depended on the company
after all; a reader asked which axes are right (titu1994/Keras-Group-Normalization, issue 8)."""

import numpy as np


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    x = X.astype(float)

    def norm(y, axes):
        return (y - y.mean(axes, keepdims=True)) / np.sqrt(y.var(axes, keepdims=True) + epsilon)

    def errors(size):
        for shape, axes in ((x.shape[1:], (0,)), ((num_groups, -1), (0, 2))):
            full = norm(x.reshape(len(x), *shape), axes)
            parts = [norm(x[i : i + size].reshape(size, *shape), axes) for i in range(0, len(x), size)]
            yield np.sqrt(np.mean((np.concatenate(parts) - full) ** 2))

    return np.array([list(errors(size)) for size in sizes])
