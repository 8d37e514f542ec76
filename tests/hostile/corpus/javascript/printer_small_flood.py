# tries: prints around its own stream, in a million pieces
# expect: wrong-answer
# expect in pyodide: run-time-error, time-limit-exceeded
# because: a sandbox that says more than it may is ended, unless its time ends first

import katalite_grader.bridge as bridge


def standardize(x, axis=0):
    if bridge._printer is not None:
        for number in range(1_000_000):
            bridge._printer("<b>" + str(number))
    return x
