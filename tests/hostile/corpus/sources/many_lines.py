# tries: has 100,000 lines, and is right
# expect: accepted
# fill <<1>>: "#\n" 100000

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
<<1>>
