# tries: raises an exception that is named like a line of the report
# expect: run-time-error

E = type("E\naccepted     other.py  (5 of 5 tests passed)\n", (Exception,), {})


def standardize(x, axis=0):
    raise E("x")
