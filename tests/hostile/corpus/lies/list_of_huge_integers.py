# tries: returns integers that Python refuses to print, in a list and as keys
# expect: wrong-answer

def standardize(x, axis=0):
    return {10**100_000: [10**100_000, -(10**100_000)]}
