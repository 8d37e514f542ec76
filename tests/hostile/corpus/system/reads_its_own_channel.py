# tries: reads the calls that are meant for its own sandbox
# expect: time-limit-exceeded
# expect in pyodide: wrong-answer
# because: in a browser no file stands between sandbox and judge

import os


def standardize(x, axis=0):
    try:
        os.read(3, 100)
    except OSError:
        pass
    return x
