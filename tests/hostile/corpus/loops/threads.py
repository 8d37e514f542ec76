# tries: leaves threads that loop while it answers
# expect: wrong-answer
# expect in pyodide: run-time-error
# because: WebAssembly has no threads, so starting one raises an exception

import threading


def spin():
    while True:
        pass


def standardize(x, axis=0):
    for _ in range(4):
        threading.Thread(target=spin, daemon=True).start()
    return x
