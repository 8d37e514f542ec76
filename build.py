"""Builds, serves, checks and grades: `python build.py --help`. The work is in src/katalite/.

This file runs on any Python 3.6 or newer, so that an old one gets a sentence and not a syntax error.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent


def main() -> "int | str":
    if sys.version_info[:2] < (3, 12):  # noqa: UP036
        return (
            f"Katalite needs Python 3.12 or newer, and this is {sys.version_info[0]}.{sys.version_info[1]}. Get one "
            "with `uv python install 3.13`, `pyenv install 3.13` or from python.org, and make the environment again "
            "with it."
        )
    # The folder of this file comes first on the path, where `import build` would find this file and not the package.
    sys.path[:] = [entry for entry in sys.path if Path(entry).resolve() != ROOT]
    try:
        from katalite.cli import main as run
    except ModuleNotFoundError as missing:
        if (missing.name or "katalite.").startswith("katalite."):
            raise
        return (
            f"The module {missing.name} is not installed in this Python; run "
            f"`{sys.executable} -m pip install -e '.[test]'` in {ROOT}, then this command again."
        )
    return run(ROOT)


if __name__ == "__main__":
    sys.exit(main())
