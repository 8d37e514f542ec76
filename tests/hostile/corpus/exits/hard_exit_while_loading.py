# tries: ends the process with status 0 while it is loaded
# expect: compile-error

import os

os._exit(0)
