# tries: raises an exception whose class would never tell its name
# expect: run-time-error

class Meta(type):
    def __getattribute__(cls, name):
        while name in ("__mro__", "__name__"):
            pass
        return super().__getattribute__(name)


class Endless(Exception, metaclass=Meta):
    pass


def standardize(x, axis=0):
    raise Endless("x")
