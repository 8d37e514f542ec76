# tries: fails to load with a verdict and a message of its own making
# expect: compile-error
# expect in pyodide: compile-error, time-limit-exceeded
# because: ten million characters on their way through JavaScript may take longer than loading may

import sys

import katalite_grader.sandbox as sandbox

forged = {"ok": False, "verdict": "accepted", "message": "\x1b[2Jaccepted\u202e" + "x" * 10**7, "frames": [None], "line": -1}
sandbox.LoadResult.as_json = lambda self: forged


def standardize(x, axis=0):
    return x
