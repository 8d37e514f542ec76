# tries: imports from its own package
# expect: compile-error

from . import reference

standardize = reference.standardize
