# tries: returns a text of two million characters that are shown as escapes
# expect: wrong-answer

def standardize(x, axis=0):
    return "\u202a" * 2_000_000
