"""Believed: there is one scale.
Hint: You use the first entry of gamma and beta only. Each index along the axis has its own.
Caught by: test_example[statement example]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * gamma[0] + beta[0]
