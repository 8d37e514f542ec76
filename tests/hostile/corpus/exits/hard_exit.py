# tries: ends the process with status 0
# expect: run-time-error

import os


def standardize(x, axis=0):
    os._exit(0)
