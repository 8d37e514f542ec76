# tries: fetches an address, and installs a package
# expect: wrong-answer

try:
    from pyodide.http import open_url, pyfetch
except ImportError:
    open_url = pyfetch = None


def standardize(x, axis=0):
    for step in (lambda: open_url("https://example.org/"), lambda: pyfetch("https://example.org/").send(None)):
        try:
            step()
        except BaseException:
            pass
    return x
