# tries: holds a NUL character
# expect: compile-error
# fill <<1>>: "\u0000" 1

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
# <<1>>
