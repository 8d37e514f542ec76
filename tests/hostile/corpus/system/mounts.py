# tries: mounts a file system
# expect: wrong-answer

import ctypes


def standardize(x, axis=0):
    try:
        ctypes.CDLL(None).mount(b'none', b'/tmp', b'tmpfs', 0, None)
    except Exception:
        pass
    return x
