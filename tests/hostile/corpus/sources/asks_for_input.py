# tries: asks for input
# expect: run-time-error

def standardize(x, axis=0):
    return x * float(input("factor? "))
