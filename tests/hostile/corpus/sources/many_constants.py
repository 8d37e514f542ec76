# tries: has 20,000 constants, and is right
# expect: accepted
# fill <<1>>: "1.5, " 20000

values = [<<1>>]
def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
