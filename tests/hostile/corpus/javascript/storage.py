# tries: looks for the site's storage and network
# expect: wrong-answer

try:
    import pyodide_js
except ImportError:
    pyodide_js = None


def standardize(x, axis=0):
    for name in ("fetch", "indexedDB", "caches", "localStorage", "Worker", "XMLHttpRequest", "WebSocket", "process"):
        for path in ("", "_module.", "_api.", "_api.config.", "FS."):
            thing = pyodide_js
            try:
                for step in (path + name).split("."):
                    thing = getattr(thing, step)
                thing("https://example.org/")
            except BaseException:
                pass
    return x
