# tries: sends datagrams to local services
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    try:
        a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        a.sendto(b'x', '/dev/log')
    except Exception:
        pass
    return x
