# tries: listens with one of a pair of sockets
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    try:
        a, b = socket.socketpair()
        a.bind('s')
        a.listen()
        a.accept()
    except Exception:
        pass
    return x
