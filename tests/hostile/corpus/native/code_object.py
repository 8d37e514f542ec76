# tries: runs a broken code object
# expect: run-time-error

def standardize(x, axis=0):
    def broken():
        pass

    broken.__code__ = broken.__code__.replace(co_code=b"\x64\xff" * 50, co_stacksize=0, co_consts=())
    return broken() or x
