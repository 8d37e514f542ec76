# tries: imports itself by name, and is right
# expect: accepted

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
import solution

assert solution.standardize is standardize
