# tries: raises a kind of SystemExit of its own
# expect: run-time-error

class Leave(SystemExit):
    code = 0


def standardize(x, axis=0):
    raise Leave
