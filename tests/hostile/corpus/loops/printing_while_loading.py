# tries: prints for ever while the file is loaded
# expect: time-limit-exceeded

while True:
    print("loading")
