# tries: makes the grader's own comparisons hold
# expect: wrong-answer

import katalite_grader.testing as testing

testing.assert_close = testing.assert_equal = testing._compare = lambda *args, **kwargs: None


def standardize(x, axis=0):
    return x
