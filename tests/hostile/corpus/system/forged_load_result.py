# tries: sends a forged result of loading, nested without end
# expect: compile-error
# expect in pyodide: wrong-answer
# because: in a browser no file stands between sandbox and judge

import os
import struct

for number in range(3, 10):
    try:
        os.write(number, struct.pack("<I", 200_000) + b"[" * 200_000)
    except OSError:
        pass


def standardize(x, axis=0):
    return x
