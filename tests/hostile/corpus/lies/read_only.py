# tries: is right, in an array that cannot be written
# expect: accepted

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    x.flags.writeable = False
    right = (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
    right.flags.writeable = False
    return right
