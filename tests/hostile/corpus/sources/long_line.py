# tries: has a line of 400,000 characters, and is right
# expect: accepted
# fill <<1>>: "x" 400000

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
# <<1>>
