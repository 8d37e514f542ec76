# tries: makes pytest run nothing
# expect: wrong-answer

import _pytest.python
import _pytest.runner

_pytest.python.Function.runtest = lambda self: None
_pytest.runner.call_and_report = lambda *args, **kwargs: None


def standardize(x, axis=0):
    return x
