# tries: calls itself without end while it is loaded
# expect: compile-error

def again():
    return again()


again()
