# tries: returns an object whose class does not tell its name
# expect: wrong-answer

class Meta(type):
    def __getattribute__(cls, name):
        raise SystemExit(0)


class Rude(metaclass=Meta):
    pass


def standardize(x, axis=0):
    return Rude()
