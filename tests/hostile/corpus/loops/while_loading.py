# tries: never finishes loading
# expect: time-limit-exceeded

while True:
    pass
