# tries: loops in a callback of C code
# expect: time-limit-exceeded

def key(value):
    while True:
        pass


def standardize(x, axis=0):
    return sorted(x.ravel(), key=key)
