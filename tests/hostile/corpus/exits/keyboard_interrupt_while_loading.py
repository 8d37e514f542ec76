# tries: raises KeyboardInterrupt while it is loaded
# expect: compile-error

raise KeyboardInterrupt
