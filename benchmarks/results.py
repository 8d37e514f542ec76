"""benchmarks/RESULTS.md: a section for each benchmark, each written by its own command."""

import os
import platform
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")
HEAD = (
    "# Results\n\nEach section is written by the command that it names. Times depend on the machine; "
    "what counts are the ratios to the peer in the same run.\n"
)


def machine() -> str:
    """Date, processor and system in one line."""
    try:
        model = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        model = None
    processor = model[1] if model else platform.processor() or platform.machine()
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores of {processor}, {platform.system()} {platform.release()}"
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the first column is text, the others are aligned to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write_section(title: str, text: str, path: Path = RESULTS) -> None:
    """Put the section in the place of the one with the same title, or at the end."""
    before = path.read_text(encoding="utf-8") if path.is_file() else HEAD
    section = f"## {title}\n\n{text.strip()}\n"
    head, *sections = re.split(r"^(?=## )", before, flags=re.MULTILINE)
    known = [number for number, one in enumerate(sections) if one.startswith(f"## {title}\n")]
    if known:
        sections[known[0]] = section
    else:
        sections.append(section)
    path.write_text("\n".join(part.strip() + "\n" for part in (head, *sections)), encoding="utf-8")
