"""What a key of a TOML file may hold: each gives the value back typed, or None where it is of another kind."""


def text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def line(value: object) -> str | None:
    """One line that says something."""
    return value if isinstance(value, str) and value.strip() and "\n" not in value else None


def texts(value: object) -> tuple[str, ...] | None:
    """A list of texts that all say something; it may be empty."""
    found = value if isinstance(value, list) else [None]
    return tuple(map(str, found)) if all(isinstance(each, str) and each.strip() for each in found) else None


def count(value: object) -> int | None:
    """A whole number, 0 or more."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
