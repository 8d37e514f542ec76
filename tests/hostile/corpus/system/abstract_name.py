# tries: takes an abstract name
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    try:
        a, b = socket.socketpair()
        a.bind('\0katalite')
    except Exception:
        pass
    return x
