"""Right: Greek letters for names, as in the formula (μ, σ², ε, γ, β)."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    γ, β, ε = gamma[:, None, None], beta[:, None, None], epsilon
    größe = X.shape[1] // num_groups
    x = X.reshape(X.shape[0], num_groups, größe, *X.shape[2:])
    μ = x.mean(axis=(2, 3, 4), keepdims=True)
    σ2 = x.var(axis=(2, 3, 4), keepdims=True)
    x̂ = (x - μ) / np.sqrt(σ2 + ε)
    return γ * x̂.reshape(X.shape) + β
