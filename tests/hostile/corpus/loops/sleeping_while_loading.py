# tries: sleeps ten minutes while it is loaded
# expect: time-limit-exceeded

import time

time.sleep(600)
def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
