# tries: computes a number of billions of digits
# expect: time-limit-exceeded, memory-limit-exceeded
# because: the number outgrows the memory where the machine is quick

def standardize(x, axis=0):
    return 7 ** 10**10
