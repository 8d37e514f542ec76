# tries: returns an integer that Python refuses to print
# expect: wrong-answer

def standardize(x, axis=0):
    return 10**100_000
