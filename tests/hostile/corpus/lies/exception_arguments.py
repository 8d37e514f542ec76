# tries: raises an exception whose arguments raise
# expect: run-time-error

class Rude(Exception):
    @property
    def args(self):
        raise SystemExit(0)

    def __str__(self):
        raise SystemExit(0)


def standardize(x, axis=0):
    raise Rude("x")
