# tries: asks Pyodide to give up
# expect: wrong-answer
# expect in pyodide: run-time-error, wrong-answer
# because: giving up ends the interpreter

try:
    import pyodide_js
except ImportError:
    pyodide_js = None


def standardize(x, axis=0):
    api = getattr(pyodide_js, "_api", None)
    if api is not None:
        api.fatal_error(ValueError("x"))
    return x
