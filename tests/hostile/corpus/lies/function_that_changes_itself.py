# tries: is right once, and then another function
# expect: wrong-answer

def standardize(x, axis=0):
    global standardize
    standardize.__code__ = (lambda x, axis=0: x).__code__
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
