# tries: puts something else in the place of standard output
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    sys.stdout = sys.stderr = sys.__stdout__ = None
    return x
