# tries: answers by the shape alone from the second call on
# expect: wrong-answer

seen = {}


def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    if x.shape not in seen:
        seen[x.shape] = (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
    return seen[x.shape]
