# tries: has names in many scripts, and is right
# expect: accepted

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    среднее, σ, 標準 = x.mean(axis=axis, keepdims=True), x.std(axis=axis, keepdims=True), "ﬁ"
    ﬁ = 1
    return fi * (x - среднее) / σ
