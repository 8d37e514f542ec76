# tries: prints bytes that are not text
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    sys.stdout.buffer.write(bytes(range(256)) * 100)
    return x
