"""The hidden tests below are data for the judge's own tests, and need its fixtures."""

collect_ignore_glob = ["*"]
