# tries: announces an answer of four gigabytes
# expect: run-time-error
# expect in pyodide: wrong-answer
# because: in a browser no file stands between sandbox and judge

import os


def standardize(x, axis=0):
    for number in range(3, 10):
        try:
            os.write(number, b"\xff" * 64)
        except OSError:
            pass
    return x
