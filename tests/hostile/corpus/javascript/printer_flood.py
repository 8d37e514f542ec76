# tries: prints around its own stream, a gigabyte in large pieces
# expect: wrong-answer
# expect in pyodide: run-time-error, time-limit-exceeded
# because: a sandbox that says more than it may is ended, unless its time ends first

import katalite_grader.bridge as bridge


def standardize(x, axis=0):
    if bridge._printer is not None:
        for _ in range(200):
            bridge._printer("x" * 5_000_000)
    return x
