# tries: doubles a string for ever
# expect: memory-limit-exceeded, time-limit-exceeded
# because: which limit comes first depends on the machine

def standardize(x, axis=0):
    text = "x" * 1000
    while True:
        text += text
