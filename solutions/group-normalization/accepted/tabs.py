"""Right: indented with tabs."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
	samples, channels = X.shape[:2]
	out = []
	for sample in X:
		groups = sample.reshape(num_groups, -1)
		groups = groups - groups.mean(axis=1, keepdims=True)
		groups = groups / np.sqrt(np.mean(groups ** 2, axis=1, keepdims=True) + epsilon)
		out.append(groups.reshape(sample.shape))
	return np.stack(out) * gamma.reshape(channels, 1, 1) + beta.reshape(channels, 1, 1)
