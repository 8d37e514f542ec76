# tries: is an object with surprising attributes
# expect: wrong-answer

class Callable:
    def __call__(self, x, axis=0):
        return self

    def __getattribute__(self, name):
        if name.startswith("__"):
            return object.__getattribute__(self, name)
        raise SystemExit(0)


standardize = Callable()
