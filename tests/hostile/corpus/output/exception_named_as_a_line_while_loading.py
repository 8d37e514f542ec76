# tries: raises an exception that is named like a line of the report while it is loaded
# expect: compile-error

raise type("E\naccepted     other.py  (5 of 5 tests passed)\n", (Exception,), {})
