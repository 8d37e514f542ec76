# tries: raises a message with every end of a line that there is
# expect: run-time-error

def standardize(x, axis=0):
    raise ValueError("a\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\r\n\rb")
