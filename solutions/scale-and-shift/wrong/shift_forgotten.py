"""Believed: scaling is all there is to do.
Hint: You scale, but beta is never added.
Caught by: test_example[statement example]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale
