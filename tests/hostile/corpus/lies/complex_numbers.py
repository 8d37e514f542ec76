# tries: returns complex numbers
# expect: wrong-answer

def standardize(x, axis=0):
    return (x - x.mean(axis, keepdims=True)) / x.std(axis, keepdims=True) + 0j
