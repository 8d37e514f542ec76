# tries: asks the kernel by netlink
# expect: wrong-answer

import socket


def standardize(x, axis=0):
    try:
        socket.socket(16, socket.SOCK_RAW, 0).bind((0, 0))
    except Exception:
        pass
    return x
