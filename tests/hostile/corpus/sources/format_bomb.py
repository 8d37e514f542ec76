# tries: asks for a text with a billion blanks
# expect: memory-limit-exceeded

def standardize(x, axis=0):
    return len(f"{1:{10**10}}") * x
