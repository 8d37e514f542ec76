# tries: replaces methods that all of JavaScript uses
# expect: wrong-answer

try:
    import pyodide_js
    from pyodide.ffi import create_proxy, to_js
except ImportError:
    pyodide_js = None


def poison(*args):
    return "accepted"


def standardize(x, axis=0):
    if pyodide_js is not None:
        proxy = create_proxy(poison)
        for thing in (pyodide_js, to_js([1]), pyodide_js.toPy, proxy, to_js(b"x"), to_js({"a": 1})):
            for path in (("constructor", "prototype"), ("__proto__",), ("constructor",)):
                target = thing
                try:
                    for name in path:
                        target = getattr(target, name)
                except BaseException:
                    continue
                for name in ("map", "forEach", "call", "apply", "bind", "then", "toString", "kind", "id", "get", "value", "op"):
                    try:
                        setattr(target, name, proxy)
                    except BaseException:
                        pass
    return x
