# tries: names the encoding hz, which is not plain, and is right
# expect: accepted
# expect in grade: compile-error
# because: a file is read in the encoding that it names; an editor's text has none

# coding: hz
def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
