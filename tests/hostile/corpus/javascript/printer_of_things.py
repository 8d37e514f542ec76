# tries: prints things that are not text
# expect: wrong-answer
# expect in pyodide: run-time-error
# because: a sandbox that sends what is not text is ended

import katalite_grader.bridge as bridge

try:
    from pyodide.ffi import to_js
except ImportError:
    to_js = None


def standardize(x, axis=0):
    if bridge._printer is not None:
        for thing in (None, 3, to_js([1, [2]]), to_js({"kind": "answer", "id": 1}), to_js(b"x")):
            bridge._printer(thing)
    return x
