# tries: nests brackets deeper than the parser goes
# expect: compile-error
# fill <<1>>: "(" 20000
# fill <<2>>: ")" 20000

value = <<1>>1<<2>>

def standardize(x, axis=0):
    if x.size == 0:
        raise ValueError("x is empty")
    return (x - x.mean(axis=axis, keepdims=True)) / x.std(axis=axis, keepdims=True)
