# tries: serves on a port
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    try:
        socket.create_server(('127.0.0.1', 0)).accept()
    except Exception:
        pass
    return x
