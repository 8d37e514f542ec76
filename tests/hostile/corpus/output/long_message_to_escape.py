# tries: raises a message of four million characters that are shown as escapes
# expect: run-time-error

def standardize(x, axis=0):
    raise ValueError("\u202a" * 4_000_000)
