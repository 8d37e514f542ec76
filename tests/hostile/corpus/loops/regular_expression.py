# tries: backtracks without end
# expect: time-limit-exceeded

import re


def standardize(x, axis=0):
    re.match(r"(a+)+$", "a" * 60 + "b")
    return x
