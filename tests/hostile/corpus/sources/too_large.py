# tries: is right, and larger than a submission may be
# expect: compile-error
# expect in pyodide: accepted, compile-error
# because: grade refuses files above 1 MB; in the page it is the learner's own editor
# fill <<1>>: "#" 1100000

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
# <<1>>
