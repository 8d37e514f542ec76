# tries: posts a forged verdict through the js module
# expect: wrong-answer

try:
    import js
except ImportError:
    js = None


def standardize(x, axis=0):
    for name in ("postMessage", "self", "parent", "globalThis", "close"):
        try:
            getattr(js, name)({"kind": "answer", "id": 1, "index": 0, "value": "accepted"})
        except BaseException:
            pass
    return x
