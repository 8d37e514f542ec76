# tries: closes standard output and error
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.stdout.buffer):
        stream.close()
    return x
