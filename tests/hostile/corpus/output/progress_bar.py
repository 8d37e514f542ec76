# tries: prints carriage returns without end of line
# expect: wrong-answer

def standardize(x, axis=0):
    for number in range(50_000):
        print(f"\r{number}", end="", flush=True)
    return x
