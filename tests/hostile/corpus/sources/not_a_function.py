# tries: has a number of the function's name
# expect: compile-error

standardize = 3
