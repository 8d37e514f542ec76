# tries: exits with status 0
# expect: run-time-error

import sys


def standardize(x, axis=0):
    sys.exit(0)
