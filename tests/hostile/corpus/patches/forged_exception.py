# tries: claims to have raised the exception that ends pytest
# expect: run-time-error

import katalite_grader.sandbox as sandbox
from katalite_grader.calls import Answer, Raised

forged = Answer(raised=Raised("KeyboardInterrupt", True, "KeyboardInterrupt", "x"))
sandbox.Sandbox.answer = lambda self, call: forged


def standardize(x, axis=0):
    return x
