# tries: keeps a gigabyte in files of memory
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        for number in range(32):
            file = os.memfd_create(str(number))
            os.ftruncate(file, 2**25)
            os.pwrite(file, b'x' * 2**25, 0)
    except Exception:
        pass
    return x
