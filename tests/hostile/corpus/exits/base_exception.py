# tries: raises a BaseException of its own
# expect: run-time-error

class Everything(BaseException):
    pass


def standardize(x, axis=0):
    raise Everything("out")
