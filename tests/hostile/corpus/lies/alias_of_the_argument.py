# tries: returns its argument, changed in place
# expect: wrong-answer

def standardize(x, axis=0):
    x -= x.mean(axis=axis, keepdims=True)
    x /= x.std(axis=axis, keepdims=True)
    return x
