# tries: raises a message of characters without a width
# expect: run-time-error

def standardize(x, axis=0):
    raise ValueError("\u200b\u2060\ufeff\U000e0041" * 1000)
