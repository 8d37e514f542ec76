# tries: raises an exception with a traceback in a circle
# expect: run-time-error

def standardize(x, axis=0):
    try:
        raise ValueError("x")
    except ValueError as error:
        try:
            error.__traceback__.tb_next = error.__traceback__
        except ValueError:
            pass
        raise
