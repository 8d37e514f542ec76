# tries: kills the process that started it, while it is loaded
# expect: compile-error

import os

if os.getppid() > 1:
    os.kill(os.getppid(), 9)
raise OSError("nobody to kill")
