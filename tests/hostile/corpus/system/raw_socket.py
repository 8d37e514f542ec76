# tries: opens a raw socket
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    try:
        socket.socket(socket.AF_INET, socket.SOCK_RAW, 1).sendto(b'x', ('127.0.0.1', 0))
    except Exception:
        pass
    return x
