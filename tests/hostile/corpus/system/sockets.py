# tries: opens connections
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    for address in (("127.0.0.1", 9), ("192.0.2.1", 80)):
        try:
            socket.create_connection(address, 0.2).close()
        except OSError:
            pass
    return x
