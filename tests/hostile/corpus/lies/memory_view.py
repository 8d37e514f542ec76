# tries: returns the memory of the result
# expect: wrong-answer

def standardize(x, axis=0):
    return memoryview((x - x.mean(axis, keepdims=True)) / x.std(axis, keepdims=True))
