# tries: changes settings of the kernel
# expect: wrong-answer

import os


def standardize(x, axis=0):
    try:
        open('/proc/sys/kernel/hostname', 'w').write('x')
        open('/proc/sysrq-trigger', 'w').write('b')
    except Exception:
        pass
    return x
