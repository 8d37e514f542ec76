# tries: has a no-break space between words
# expect: compile-error
# fill <<1>>: "\u00a0" 1

def standardize(x, axis=0):
    return<<1>>x
