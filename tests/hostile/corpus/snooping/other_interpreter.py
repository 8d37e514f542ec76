# tries: starts an interpreter within the interpreter
# expect: wrong-answer, run-time-error
# expect in pyodide: compile-error
# because: a sandbox may not start one, and Pyodide has no such module

import _interpreters


def standardize(x, axis=0):
    number = _interpreters.create()
    _interpreters.run_string(number, "import sys; sys.modules.clear()")
    return x
