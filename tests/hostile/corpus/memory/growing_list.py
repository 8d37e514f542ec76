# tries: doubles a list for ever
# expect: memory-limit-exceeded, time-limit-exceeded
# because: which limit comes first depends on the machine

def standardize(x, axis=0):
    kept = [0] * 1000
    while True:
        kept += kept
