# tries: writes a file of 200 MB
# expect: run-time-error
# expect in pyodide: run-time-error, memory-limit-exceeded, wrong-answer
# because: in a browser files are memory

def standardize(x, axis=0):
    with open("large", "wb") as file:
        for _ in range(200):
            file.write(bytes(10**6))
    return x
