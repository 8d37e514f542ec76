# tries: replaces the step that every loop of JavaScript takes
# expect: wrong-answer
# expect in pyodide: run-time-error, wrong-answer
# because: the sandbox's own JavaScript stops working

try:
    import pyodide_js
    from pyodide.ffi import create_proxy, to_js
except ImportError:
    pyodide_js = None


def standardize(x, axis=0):
    if pyodide_js is not None:
        try:
            object_kind = to_js([1]).constructor.__proto__.__proto__.constructor
            steps = object_kind.getPrototypeOf(to_js([1]).values())
            steps.next = create_proxy(lambda *args: None)
        except BaseException:
            pass
    return x
