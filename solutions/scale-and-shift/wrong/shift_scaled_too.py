"""Believed: the scale multiplies the shifted value.
Hint: You add beta before multiplying by gamma, so the shift is scaled too. First the factor, then the shift.
Caught by: test_example[statement example]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return (X.astype(float) + shift) * scale
