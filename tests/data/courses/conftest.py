"""The courses are data: their tests are for the judge, and many are broken on purpose."""

collect_ignore_glob = ["*"]
