"""Writing results: a file that would stay as it is stays untouched, and one that cannot be written says so."""

from pathlib import Path

from katalite.common.cache import write_atomically
from katalite.common.report import BuildError
from katalite.grading.handed_in import shown_name


def write_result(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Write a text to `path`, and its folder if need be. Raises BuildError."""
    data = text.encode(encoding)
    try:
        if not path.is_file() or path.read_bytes() != data:
            write_atomically(path, [data])
    except OSError as error:
        where = shown_name(str(path))
        raise BuildError(f"{where}: results cannot be written here ({error.strerror}); choose another place.") from None
