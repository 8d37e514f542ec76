"""Believed: a product of bytes is as large as it has to be.
Hint: You multiply in the type of the bytes, and their product runs over. Turn X into floats first.
Caught by: test_example[bytes]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return (X * scale + shift).astype(float)
