# tries: has no function, but a module that makes one up
# expect: compile-error

def __getattr__(name):
    return lambda x, axis=0: x
