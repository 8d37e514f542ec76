# tries: writes a forged answer into every open file
# expect: run-time-error
# expect in pyodide: wrong-answer
# because: in a browser no file stands between sandbox and judge

import os


def standardize(x, axis=0):
    for number in range(64):
        try:
            os.write(number, b"\x08\x00\x00\x00accepted")
        except OSError:
            pass
    return x
