# tries: mounts file systems of the host
# expect: wrong-answer

try:
    import pyodide_js
except ImportError:
    pyodide_js = None


def standardize(x, axis=0):
    for name in ("NODEFS", "IDBFS", "WORKERFS", "PROXYFS"):
        try:
            pyodide_js.FS.mount(getattr(pyodide_js.FS.filesystems, name), {"root": "/"}, "/mnt")
        except BaseException:
            pass
    return x
