"""Believed: a scale is what is added to 1.
Hint: You multiply by 1 + gamma. Multiply by gamma.
Caught by: test_example[statement example]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * (1 + scale) + shift
