# tries: doubles a string for ever
# expect: memory-limit-exceeded, time-limit-exceeded, run-time-error
# because: which limit comes first depends on the machine, and Python may say itself that there is no memory

def standardize(x, axis=0):
    text = "x" * 1000
    while True:
        text += text
