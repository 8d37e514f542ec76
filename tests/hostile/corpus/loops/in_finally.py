# tries: goes on after its own exception
# expect: time-limit-exceeded

def standardize(x, axis=0):
    try:
        raise ValueError("stop")
    finally:
        while True:
            pass
