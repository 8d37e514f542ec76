"""How this program is called where it stands, for sentences that name a command."""

import sys
from pathlib import Path


def command() -> str:
    """`python build.py` in a clone of the kit, `katalite` in a course of one's own."""
    return "python build.py" if Path(sys.argv[0]).name == "build.py" else "katalite"
