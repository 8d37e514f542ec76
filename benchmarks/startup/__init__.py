"""From opening a page to the first verdict, against plain Pyodide. `python -m benchmarks.startup --help`."""
