# tries: returns a list that is nested 20 levels deep
# expect: wrong-answer

def standardize(x, axis=0):
    nested = x.tolist()
    for _ in range(20):
        nested = [nested]
    return nested
