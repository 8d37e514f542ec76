"""Right: as short as it gets."""
import numpy as np

group_normalization = lambda X, gamma, beta, num_groups, epsilon=1e-5: (
    lambda x: ((x - x.mean(2, keepdims=True)) / np.sqrt(x.var(2, keepdims=True) + epsilon)).reshape(X.shape)
    * gamma[:, None, None]
    + beta[:, None, None]
)(X.reshape(len(X), num_groups, -1))
