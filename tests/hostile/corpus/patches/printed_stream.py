# tries: breaks the stream that keeps what it prints
# expect: wrong-answer, run-time-error
# because: the text of the call cannot be taken any more

import sys


def standardize(x, axis=0):
    sys.stdout.__class__.take = None
    sys.stdout._left = 10**12
    return x
