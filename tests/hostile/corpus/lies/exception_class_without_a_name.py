# tries: raises an exception whose class does not tell its name
# expect: run-time-error

class Meta(type):
    def __getattribute__(cls, name):
        raise SystemExit(0)


class Rude(Exception, metaclass=Meta):
    pass


def standardize(x, axis=0):
    raise Rude("x")
