# tries: takes memory outside of Python's own
# expect: wrong-answer
# expect in pyodide: wrong-answer, run-time-error, memory-limit-exceeded, time-limit-exceeded
# because: how much a worker may hold beside Python's memory is up to the browser

try:
    from pyodide.ffi import to_js
except ImportError:
    to_js = None

kept = []


def standardize(x, axis=0):
    if to_js is not None:
        kind = to_js(b"x").buffer.constructor
        for _ in range(8):
            kept.append(kind.new(200_000_000))
    return x
