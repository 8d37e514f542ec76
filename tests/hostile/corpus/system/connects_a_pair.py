# tries: connects one of a pair of sockets elsewhere
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    try:
        a, b = socket.socketpair()
        a.connect('/run/systemd/journal/socket')
    except Exception:
        pass
    return x
