# tries: catches every exception and goes on
# expect: time-limit-exceeded

def standardize(x, axis=0):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
