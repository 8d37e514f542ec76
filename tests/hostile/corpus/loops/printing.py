# tries: prints for ever
# expect: time-limit-exceeded

def standardize(x, axis=0):
    while True:
        print("x" * 99)
