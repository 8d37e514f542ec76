"""The table of docs/security.md: `python -m tests.hostile.table` writes it anew from the corpus."""

from pathlib import Path

from .corpus import Kind, families

PAGE = Path(__file__).parent.parent.parent / "docs" / "security.md"
MARK = "<!-- from here on written by `python -m tests.hostile.table` -->\n"
WORDS = {
    "accepted": "accepted",
    "wrong-answer": "wrong",
    "run-time-error": "run-time",
    "time-limit-exceeded": "time",
    "memory-limit-exceeded": "memory",
    "compile-error": "compile",
}


def table() -> str:
    """A table for each folder of the corpus, a row for each kind."""
    parts = []
    for family in families():
        rows = ["| kind | what it tries | `grade` | Pyodide |", "|---|---|---|---|", *map(_row, family)]
        parts.append(f"\n### {family[0].name.partition('/')[0].capitalize()}\n\n" + "\n".join(rows) + "\n")
    return "".join(parts)


def _row(kind: Kind) -> str:
    name = kind.name.partition("/")[2].replace("_", " ")
    tries = f"{kind.tries}; {kind.because}" if kind.because else kind.tries
    places = (" or ".join(WORDS[verdict] for verdict in verdicts) for verdicts in (kind.in_grade, kind.in_pyodide))
    return f"| {name} | {tries} | {' | '.join(places)} |"


if __name__ == "__main__":
    head, mark, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    PAGE.write_text(head + mark + table(), encoding="utf-8")
