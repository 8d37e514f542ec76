"""The same page in Chromium, Firefox and WebKitGTK. `python -m benchmarks.engines --help`."""
