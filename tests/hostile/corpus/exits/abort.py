# tries: aborts
# expect: run-time-error

import os


def standardize(x, axis=0):
    os.abort()
