# tries: starts an interpreter within the interpreter
# expect: wrong-answer, run-time-error
# because: WebAssembly may not have subinterpreters

import _interpreters


def standardize(x, axis=0):
    number = _interpreters.create()
    _interpreters.run_string(number, "import sys; sys.modules.clear()")
    return x
