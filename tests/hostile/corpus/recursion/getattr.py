# tries: recurses through attribute access
# expect: run-time-error

class Endless:
    def __getattr__(self, name):
        return getattr(self, name + "x")


def standardize(x, axis=0):
    return Endless().a * x
