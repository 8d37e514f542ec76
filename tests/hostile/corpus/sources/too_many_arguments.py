# tries: wants more arguments than it gets
# expect: run-time-error

def standardize(x, axis, weights):
    return x
