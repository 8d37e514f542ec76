# tries: makes JavaScript functions from text by way of a constructor
# expect: wrong-answer

try:
    import pyodide_js
    from pyodide.ffi import create_proxy, to_js
except ImportError:
    pyodide_js = None


def standardize(x, axis=0):
    if pyodide_js is not None:
        for thing in (pyodide_js, to_js([1]), to_js({"a": 1}), create_proxy(len), pyodide_js.toPy):
            try:
                thing.constructor.constructor("while (true) {}")()
            except BaseException:
                pass
    return x
