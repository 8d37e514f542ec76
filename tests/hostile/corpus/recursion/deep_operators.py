# tries: has 50,000 signs before a number
# expect: compile-error
# fill <<1>>: "- " 50000

def standardize(x, axis=0):
    return x * <<1>>1
