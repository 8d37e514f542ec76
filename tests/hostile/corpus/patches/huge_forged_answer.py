# tries: makes its sandbox answer with 200 MB of nothing
# expect: run-time-error

import katalite_grader.bridge as bridge
import katalite_grader.sandbox as sandbox

bridge.sandbox_call = sandbox.Sandbox.call = lambda *args: bytes(200_000_000)


def standardize(x, axis=0):
    return x
