# tries: returns the numbers as text
# expect: wrong-answer

def standardize(x, axis=0):
    return ((x - x.mean(axis, keepdims=True)) / x.std(axis, keepdims=True)).astype(str)
