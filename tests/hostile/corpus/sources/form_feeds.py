# tries: has form feeds and other ends of lines that are none to Python, and is right
# expect: accepted

# section  two   
TEXT = ""

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
