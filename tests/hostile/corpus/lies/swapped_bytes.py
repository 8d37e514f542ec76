# tries: is right, with the bytes in the other order
# expect: accepted

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    right = (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
    return right.astype(right.dtype.newbyteorder())
