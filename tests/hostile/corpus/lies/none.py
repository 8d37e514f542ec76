# tries: returns nothing
# expect: wrong-answer

def standardize(x, axis=0):
    x.mean()
