# tries: looks for the expected value in the frames of its callers
# expect: wrong-answer

import sys


def standardize(x, axis=0):
    frame = sys._getframe()
    while frame:
        for value in list(frame.f_locals.values()) + list(frame.f_globals.values()):
            returns = getattr(value, "returns", None)
            if returns is not None:
                return returns
        frame = frame.f_back
    return x
