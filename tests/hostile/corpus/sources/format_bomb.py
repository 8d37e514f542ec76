# tries: asks for a text with a billion blanks
# expect: memory-limit-exceeded
# expect in pyodide: run-time-error
# because: WebAssembly is a machine of 32 bits, where Python refuses the number

def standardize(x, axis=0):
    return len(f"{1:{10**10}}") * x
