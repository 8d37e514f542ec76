# tries: holds half of a character, and is right
# expect: compile-error
# expect in pyodide: compile-error, accepted
# because: a file with such a character is not UTF-8; an editor's text is mended before it is run
# fill <<1>>: "\ud800" 1

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
# <<1>>
