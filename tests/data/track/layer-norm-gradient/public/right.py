"""The backward pass of a small language model in plain code: three terms for each number, two means for each
vector."""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    features = X.shape[-1]
    inputs, gradients = X.reshape(-1, features).astype(float), dY.reshape(-1, features)
    dX, dweight, dbias = np.zeros(inputs.shape), np.zeros(features), np.zeros(features)
    for t in range(len(inputs)):
        reciprocal = (inputs[t].var() + epsilon) ** -0.5
        norm = (inputs[t] - inputs[t].mean()) * reciprocal
        dnorm = gamma * gradients[t]
        dnorm_mean, dnorm_norm_mean = dnorm.mean(), (dnorm * norm).mean()
        dbias += gradients[t]
        dweight += norm * gradients[t]
        dX[t] += (dnorm - dnorm_mean - norm * dnorm_norm_mean) * reciprocal
    return dX.reshape(X.shape), dweight, dbias
