# tries: prints halves of characters
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    print("\ud800\udfff\udc80", file=sys.stderr)
    return x
