# tries: raises unittest.SkipTest
# expect: run-time-error

import unittest


def standardize(x, axis=0):
    raise unittest.SkipTest("later")
