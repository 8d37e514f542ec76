# tries: writes into the main module
# expect: wrong-answer

import __main__
import builtins


def standardize(x, axis=0):
    __main__.standardize = builtins.standardize = lambda x, axis=0: x
    __main__.__dict__["verdict"] = "accepted"
    return x
