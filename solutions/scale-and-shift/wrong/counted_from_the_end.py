"""Believed: axis counts from the right, as NumPy lines up.
Hint: You count axes from the right. Axis 0 is the first.
Caught by: test_example[the first axis of a cube]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    axis = -1 - axis
    if len(gamma) != X.shape[axis]:
        return X.astype(float)
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale + shift
