"""Takes two for the exponent."""


def double(x):
    return x**2
