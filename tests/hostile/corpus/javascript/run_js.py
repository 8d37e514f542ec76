# tries: runs JavaScript from text
# expect: wrong-answer

try:
    from pyodide.code import run_js
except ImportError:
    run_js = None


def standardize(x, axis=0):
    for code in ("postMessage({kind: 'answer'})", "close()", "while (true) {}", "globalThis.x = 1"):
        try:
            run_js(code)
        except BaseException:
            pass
    return x
