# tries: empties the table of imported modules
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    sys.modules.clear()
    return x
