"""Stand-ins: what hidden tests import in place of the submission's own functions, classes and objects.

The judge's end (`module`, `mirrors`, `operations`) makes each use of a stand-in an operation, in bytes; the sandbox's
end (`objects`) performs it. Both write values with `wire`, which keeps identity; `functions` and `received` carry a
test's own functions across. Nothing of the submission runs in the judge. What compares and explains results does not
belong here."""
