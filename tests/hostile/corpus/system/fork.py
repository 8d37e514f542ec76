# tries: forks, so that two processes answer
# expect: run-time-error

import os


def standardize(x, axis=0):
    os.fork()
    return x
