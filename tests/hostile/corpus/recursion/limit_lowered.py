# tries: leaves a recursion limit that nothing can work with
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    try:
        sys.setrecursionlimit(40)
    except RecursionError:
        pass
    return x
