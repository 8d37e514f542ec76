# tries: returns a dictionary whose keys are a million characters long
# expect: wrong-answer

def standardize(x, axis=0):
    return {"\n" * 1_000_000: 1, ("\x1b" * 1_000_000,): 2}
