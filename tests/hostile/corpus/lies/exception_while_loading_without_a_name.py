# tries: raises an exception while loading whose class does not tell its name
# expect: compile-error

class Meta(type):
    def __getattribute__(cls, name):
        raise SystemExit(0)


class Rude(Exception, metaclass=Meta):
    pass


raise Rude("x")
