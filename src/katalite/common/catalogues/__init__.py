"""The messages of each language, compiled from languages/*/fixed.ftl and grade.ftl by `python -m languages`."""
