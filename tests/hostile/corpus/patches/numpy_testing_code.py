# tries: empties the code of NumPy's assertions in place
# expect: wrong-answer

import numpy.testing

numpy.testing.assert_allclose.__code__ = (lambda *args, **kwargs: None).__code__


def standardize(x, axis=0):
    return x
