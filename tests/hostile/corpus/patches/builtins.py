# tries: replaces built-in functions by ones that always agree
# expect: wrong-answer, run-time-error, compile-error
# because: the answer cannot be written with the replaced functions

import builtins


def standardize(x, axis=0):
    builtins.isinstance = lambda *args: True
    builtins.len = lambda *args: 1
    builtins.all = builtins.any = lambda *args: True
    return x
