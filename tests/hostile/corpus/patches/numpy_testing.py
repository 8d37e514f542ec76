# tries: makes every assertion of NumPy hold
# expect: wrong-answer

import numpy.testing
import numpy.testing._private.utils as utils

for module in (numpy.testing, utils):
    for name in dir(module):
        if name.startswith("assert"):
            setattr(module, name, lambda *args, **kwargs: None)


def standardize(x, axis=0):
    return x
