"""Believed: the shift comes before the scale.
Hint: You take gamma for the shift and beta for the scale.
Caught by: test_example[statement example]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    shift, scale = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale + shift
