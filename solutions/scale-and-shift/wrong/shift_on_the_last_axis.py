"""Believed: only the scale needs to be lined up.
Hint: You line gamma up with the axis, but beta still meets the last one.
Caught by: test_example[the first axis of a cube]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale + (beta if len(beta) == X.shape[-1] else shift)
