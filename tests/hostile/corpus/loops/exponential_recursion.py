# tries: calls itself twice, sixty levels deep
# expect: time-limit-exceeded

def work(n):
    return 1 if n < 2 else work(n - 1) + work(n - 2)


def standardize(x, axis=0):
    return x * work(60)
