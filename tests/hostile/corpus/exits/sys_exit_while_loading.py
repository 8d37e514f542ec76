# tries: exits with status 0 while it is loaded
# expect: compile-error

import sys

sys.exit(0)
