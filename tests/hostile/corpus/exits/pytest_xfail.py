# tries: asks pytest to expect the failure
# expect: run-time-error

import pytest


def standardize(x, axis=0):
    pytest.xfail("known")
