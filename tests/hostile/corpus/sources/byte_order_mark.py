# tries: begins with a byte order mark, and is right
# expect: accepted
# fill <<1>>: "\ufeff" 1

<<1>># right
def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
