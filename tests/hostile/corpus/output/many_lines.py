# tries: prints 300,000 lines
# expect: wrong-answer, time-limit-exceeded
# because: slow machines print slowly

def standardize(x, axis=0):
    for number in range(300_000):
        print("line", number)
    return x
