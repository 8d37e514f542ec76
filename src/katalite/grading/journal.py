"""What was judged already, on disk: a batch that was killed goes on where it was.

One JSON line for each finished file: `{"sha256": of the file, "judged_with": …, "entry": as grade --json prints it}`.
A line that was cut off when the batch was killed is not finished, and is left out.
"""

import json
from pathlib import Path
from typing import Any, Self


class Journal:
    """Entries by the content of the file that they judge. Use as a context manager. Raises OSError."""

    def __init__(self, path: Path, judged_with: str) -> None:
        self._judged_with = judged_with
        text = path.read_bytes() if path.exists() else b""
        self._entries = {sha256: entry for line in text.split(b"\n") for sha256, entry in self._read(line)}
        self._file = path.open("ab")
        if text and not text.endswith(b"\n"):
            self._file.write(b"\n")

    def find(self, sha256: str) -> dict[str, Any] | None:
        return self._entries.get(sha256)

    def add(self, sha256: str, entry: dict[str, Any]) -> None:
        """Keep an entry; it is safe when this returns, whatever becomes of this process."""
        line = {"sha256": sha256, "judged_with": self._judged_with, "entry": entry}
        self._file.write(json.dumps(line).encode() + b"\n")
        self._file.flush()
        self._entries[sha256] = entry

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read(self, line: bytes) -> list[tuple[str, dict[str, Any]]]:
        try:
            match json.loads(line):
                case {"sha256": str(sha256), "judged_with": self._judged_with, "entry": {"verdict": str()} as entry}:
                    return [(sha256, entry)]
        except ValueError:
            pass
        return []
