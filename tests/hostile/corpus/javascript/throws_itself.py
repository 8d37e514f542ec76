# tries: throws an error of JavaScript
# expect: wrong-answer
# expect in pyodide: run-time-error, wrong-answer
# because: in Pyodide the exception is JavaScript's, elsewhere there is none

try:
    import pyodide_js
except ImportError:
    pyodide_js = None


def standardize(x, axis=0):
    if pyodide_js is not None:
        pyodide_js.FS.readFile("/nothing")
    return x
