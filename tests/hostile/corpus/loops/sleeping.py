# tries: sleeps ten minutes
# expect: time-limit-exceeded

import time


def standardize(x, axis=0):
    time.sleep(600)
    return x
