# tries: is right for the first call, then never returns
# expect: time-limit-exceeded

calls = 0


def standardize(x, axis=0):
    global calls
    calls += 1
    while calls > 1:
        pass
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
