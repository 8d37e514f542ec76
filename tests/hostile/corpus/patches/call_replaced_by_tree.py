# tries: makes its sandbox answer with nested lists where bytes belong
# expect: run-time-error

import katalite_grader.bridge as bridge
import katalite_grader.sandbox as sandbox

bridge.sandbox_call = sandbox.Sandbox.call = lambda *args: [{"outcome": "passed"}, [[1, 2], [3]]]


def standardize(x, axis=0):
    return x
