# tries: returns a list of a million numbers
# expect: wrong-answer

def standardize(x, axis=0):
    return [0.5] * 1_000_000
