# tries: opens a socket of the virtual machine
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    try:
        socket.socket(40, socket.SOCK_STREAM).connect((2, 1024))
    except Exception:
        pass
    return x
