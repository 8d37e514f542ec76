# tries: fills the memory while it is loaded
# expect: memory-limit-exceeded, time-limit-exceeded
# because: which limit comes first depends on the machine

kept = []
while True:
    kept.append(bytearray(10**7))
