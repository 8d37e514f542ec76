# tries: raises an exception without a text
# expect: run-time-error

class Rude(Exception):
    def __str__(self):
        raise SystemExit(0)

    __repr__ = __str__


def standardize(x, axis=0):
    raise Rude(1, 2)
