# tries: prints for ever, and never ends the line
# expect: time-limit-exceeded

def standardize(x, axis=0):
    while True:
        print("x", end="")
