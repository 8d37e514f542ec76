# tries: has constants that would be gigantic, and is right
# expect: accepted, memory-limit-exceeded
# because: the compiler leaves such constants alone

def never():
    return ("x" * 4000) * 10**9, 2**10**9 if False else 0


def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
