# tries: makes its sandbox answer with nothing
# expect: run-time-error

import katalite_grader.bridge as bridge
import katalite_grader.sandbox as sandbox

bridge.sandbox_call = sandbox.Sandbox.call = lambda *args: None


def standardize(x, axis=0):
    return x
