# tries: prints a lot, and is right
# expect: accepted

def standardize(x, axis=0):
    print("x" * 200_000)
    print("y\n" * 2_000)
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
