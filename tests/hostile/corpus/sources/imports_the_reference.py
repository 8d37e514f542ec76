# tries: imports the reference solution by name
# expect: compile-error

from reference import standardize
