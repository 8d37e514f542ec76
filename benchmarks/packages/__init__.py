"""The first verdict of exercises with packages against plain Pyodide with the same packages."""
