# tries: takes part in the making of every stack trace
# expect: wrong-answer

try:
    import pyodide_js
    from pyodide.ffi import JsException, create_proxy
except ImportError:
    pyodide_js = None


def standardize(x, axis=0):
    if pyodide_js is not None:
        try:
            pyodide_js.FS.readFile("/nothing")
        except BaseException as error:
            try:
                kind = error.js_error.constructor
                kind.prepareStackTrace = create_proxy(lambda error, sites: [site.getFunction() for site in sites])
                kind.stackTraceLimit = 10**6
                kind.prototype.message = "accepted"
            except BaseException:
                pass
    return x
