# tries: has a function of another name
# expect: compile-error

def normalize(x, axis=0):
    return x
