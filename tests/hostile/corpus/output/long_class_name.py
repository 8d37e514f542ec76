# tries: returns an object whose class has a name of a million characters
# expect: wrong-answer

def standardize(x, axis=0):
    return type("\u202a" * 1_000_000, (), {})()
