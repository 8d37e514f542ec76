# tries: marks itself as expected to fail
# expect: wrong-answer

import pytest

pytestmark = pytest.mark.xfail


@pytest.mark.skip
def standardize(x, axis=0):
    return x
