# tries: asks pytest to end with status 0
# expect: run-time-error

import pytest


def standardize(x, axis=0):
    pytest.exit("done", returncode=0)
