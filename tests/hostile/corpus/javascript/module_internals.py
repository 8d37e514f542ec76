# tries: breaks the inside of Emscripten's module
# expect: wrong-answer
# expect in pyodide: run-time-error, wrong-answer, time-limit-exceeded
# because: what is broken first is a matter of luck, but only the sandbox breaks

try:
    import pyodide_js
except ImportError:
    pyodide_js = None


def standardize(x, axis=0):
    module = getattr(pyodide_js, "_module", None)
    if module is not None:
        for name in ("HEAPU8", "HEAP32", "wasmTable", "stackSave", "_free", "_malloc", "hiwire", "API"):
            try:
                setattr(module, name, None)
            except BaseException:
                pass
    return x
