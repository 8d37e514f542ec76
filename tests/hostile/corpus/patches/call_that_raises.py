# tries: makes its sandbox fail in the middle of an answer
# expect: run-time-error

import katalite_grader.bridge as bridge
import katalite_grader.sandbox as sandbox


def fail(*args):
    raise ValueError("no answer")


bridge.sandbox_call = sandbox.Sandbox.call = fail


def standardize(x, axis=0):
    return x
