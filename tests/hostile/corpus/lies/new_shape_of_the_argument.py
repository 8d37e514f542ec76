# tries: gives its argument another shape and dtype
# expect: wrong-answer

def standardize(x, axis=0):
    right = (x - x.mean(axis, keepdims=True)) / x.std(axis, keepdims=True)
    x.shape = (x.size,)
    x.dtype = "int64"
    return right
