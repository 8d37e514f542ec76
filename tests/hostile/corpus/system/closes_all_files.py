# tries: closes every open file of its process
# expect: run-time-error
# expect in pyodide: wrong-answer, run-time-error
# because: in a browser no file stands between sandbox and judge

import os


def standardize(x, axis=0):
    os.closerange(0, 1000)
    return x
