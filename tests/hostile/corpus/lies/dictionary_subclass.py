# tries: returns a dictionary that lies about its keys
# expect: wrong-answer

class Liar(dict):
    def keys(self):
        raise SystemExit(0)

    items = values = __iter__ = keys


def standardize(x, axis=0):
    return Liar(a=x)
