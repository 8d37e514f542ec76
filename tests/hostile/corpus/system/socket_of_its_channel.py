# tries: makes a socket of its channel and sends messages with it
# expect: wrong-answer

import os
import socket


def standardize(x, axis=0):
    try:
        socket.socket(fileno=os.dup(3)).sendmsg([b'x'])
    except Exception:
        pass
    return x
