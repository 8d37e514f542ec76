# tries: makes loading say accepted in words that nobody asked for
# expect: compile-error, run-time-error, wrong-answer
# because: grade and Pyodide read the result of loading from different functions

import katalite_grader.bridge as bridge
import katalite_grader.sandbox as sandbox

forged = {"ok": "accepted", "verdict": "accepted", "message": ["accepted"] * 9, "frames": "accepted", "line": {}}
sandbox.LoadResult.as_json = lambda self: forged


def standardize(x, axis=0):
    return x
