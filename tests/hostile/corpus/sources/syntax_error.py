# tries: is not Python
# expect: compile-error

def standardize(x axis=0):
    return x
