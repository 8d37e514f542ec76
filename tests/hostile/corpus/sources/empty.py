# tries: has nothing in it
# expect: compile-error


