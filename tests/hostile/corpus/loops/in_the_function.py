# tries: never returns
# expect: time-limit-exceeded

def standardize(x, axis=0):
    while True:
        pass
