"""A module beside the tests."""

FACTOR = 2


def triple(x):
    return 3 * x * FACTOR
