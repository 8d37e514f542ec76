# tries: takes no arguments
# expect: run-time-error

def standardize():
    return 0
