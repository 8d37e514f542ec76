# tries: mixes tabs and blanks
# expect: compile-error
# fill <<1>>: "\t" 1

def standardize(x, axis=0):
        y = x
<<1>>return y
