"""The messages of each language, compiled from languages/*/judge.ftl by `python -m languages`: not to be edited."""

LANGUAGE = "en"
"""What is spoken until something else is chosen; the browser's archive of a course in another language says so."""
