# tries: raises the exception that failing tests raise
# expect: run-time-error

def standardize(x, axis=0):
    raise AssertionError("expected, as it should be")
