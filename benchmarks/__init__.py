"""Measurements, each against a named peer in the same run. Run by hand; `tests/benchmarks` tests their parts."""
