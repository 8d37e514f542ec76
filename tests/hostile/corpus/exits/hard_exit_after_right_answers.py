# tries: is right, and ends the process in the last test
# expect: run-time-error

import os


def standardize(x, axis=0):
    if x.size == 0:
        os._exit(0)
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
