# tries: takes over what happens to exceptions that nobody catches
# expect: wrong-answer

import sys

sys.excepthook = sys.unraisablehook = sys.displayhook = lambda *args: None


def standardize(x, axis=0):
    return x
