# tries: returns a module
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    return sys
