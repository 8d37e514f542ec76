# tries: prints 100 MB at once
# expect: wrong-answer

def standardize(x, axis=0):
    print("x" * 100_000_000)
    return x
