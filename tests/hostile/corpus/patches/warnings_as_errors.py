# tries: turns every warning into an exception
# expect: wrong-answer

import warnings

warnings.simplefilter("error")


def standardize(x, axis=0):
    return x
