# tries: spends the time in one call of C code
# expect: time-limit-exceeded

def standardize(x, axis=0):
    return sum(range(10**12))
