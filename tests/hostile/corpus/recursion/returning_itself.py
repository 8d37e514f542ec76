# tries: returns a list that contains itself
# expect: wrong-answer

def standardize(x, axis=0):
    nested = [x]
    nested.append(nested)
    return nested
