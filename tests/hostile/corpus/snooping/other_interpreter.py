# tries: starts an interpreter within the interpreter
# expect: compile-error
# because: the page has no such module, so `grade` gives none either

import _interpreters


def standardize(x, axis=0):
    number = _interpreters.create()
    _interpreters.run_string(number, "import sys; sys.modules.clear()")
    return x
