# tries: returns an iterator
# expect: wrong-answer

def standardize(x, axis=0):
    return iter(x)
