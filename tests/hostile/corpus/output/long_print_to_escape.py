# tries: prints a million characters that are shown as escapes
# expect: wrong-answer

def standardize(x, axis=0):
    print("\u202a" * 1_000_000)
    return x
