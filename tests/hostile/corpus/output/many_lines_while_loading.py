# tries: prints 100,000 lines while loading, then fails
# expect: compile-error, time-limit-exceeded
# because: slow machines print slowly

for number in range(100_000):
    print("line", number)
raise ValueError("enough")
