# tries: recurses through a callback of C code
# expect: run-time-error

def key(value):
    return sorted([value], key=key)[0]


def standardize(x, axis=0):
    return key(1) * x
