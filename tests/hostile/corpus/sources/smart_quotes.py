# tries: has typographic quotation marks
# expect: compile-error

def standardize(x, axis=0):
    return x + len(“”)
