# tries: keeps millions of small objects
# expect: memory-limit-exceeded, time-limit-exceeded
# because: which limit comes first depends on the machine

def standardize(x, axis=0):
    kept = {}
    number = 0
    while True:
        kept[number] = [number]
        number += 1
