# tries: asks pytest to skip the test
# expect: run-time-error

import pytest


def standardize(x, axis=0):
    pytest.skip("later")
