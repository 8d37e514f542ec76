"""The command `grade` as a process of its own, for the toy exercise `double`."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from katalite.grading.batch import Entry

SCRIPT = "import sys; from pathlib import Path; from katalite.cli import main; sys.exit(main(Path(sys.argv.pop(1))))"
RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = RIGHT.replace("2", "3")
LONGEST = 120.0


def command(course: Path, *arguments: object, slug: str = "double") -> list[str]:
    return [sys.executable, "-c", SCRIPT, str(course), "grade", "--exercise", slug, *map(str, arguments)]


def grade(course: Path, *arguments: object, **options) -> subprocess.CompletedProcess[bytes]:
    """Run it; `options` are those of subprocess.run."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": LONGEST} | options
    return subprocess.run(command(course, *arguments), check=False, **options)


def entries(done: subprocess.CompletedProcess[bytes]) -> list[Entry]:
    """What `--json` printed, which is ASCII whatever the files hold."""
    return json.loads(done.stdout.decode("ascii"))


def until(what: Callable[[], object], most: float = LONGEST) -> None:
    """Wait until it holds."""
    end = time.monotonic() + most
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def forms(text: str) -> set[str]:
    """What is in a text that a terminal would act on, but for the ends of its lines."""
    return {character for character in text if not character.isprintable()} - {"\n"}
