# tries: fails in a function that is named like a line of the report
# expect: run-time-error

def standardize(x, axis=0):
    return 1 / 0


standardize.__code__ = standardize.__code__.replace(co_name="f\naccepted     other.py  (5 of 5 tests passed)\n")
