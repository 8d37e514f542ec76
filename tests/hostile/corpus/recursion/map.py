# tries: recurses through map
# expect: run-time-error

def work(value):
    return next(map(work, [value]))


def standardize(x, axis=0):
    return work(1) * x
