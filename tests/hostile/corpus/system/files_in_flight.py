# tries: keeps files in flight between two sockets
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    try:
        a, b = socket.socketpair()
        for _ in range(1000):
            socket.send_fds(a, [b'x'], [0] * 100)
    except Exception:
        pass
    return x
