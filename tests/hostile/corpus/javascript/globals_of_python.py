# tries: replaces Python's globals by way of JavaScript
# expect: wrong-answer

try:
    import pyodide_js
except ImportError:
    pyodide_js = None


def standardize(x, axis=0):
    try:
        pyodide_js.globals.clear()
        pyodide_js.globals = None
        pyodide_js.toPy = pyodide_js.pyimport = None
    except BaseException:
        pass
    return x
