"""A stand-in for Pygments in the browser. pytest imports it to colour sources in a terminal, and there is none.

The package itself would be a quarter of a megabyte of every snapshot and more than a megabyte of the library. The
stand-in has the names that pytest imports; whoever calls one of them is told that it is none.
"""

from pathlib import Path

from katalite.common.archives import write_wheel

NAME, VERSION = "pygments", "0"
_MISSING = '''"""A stand-in for Pygments, which is not here: pytest imports its names."""


class _Missing:
    def __init__(self, *args, **kwargs):
        raise ImportError("Pygments is not part of this Python.")
'''
_MEMBERS = {
    "__init__": f"{_MISSING}\n\nhighlight = _Missing\n",
    "util": "class ClassNotFound(ValueError):\n    pass\n\n\nclass OptionError(Exception):\n    pass\n",
    "lexer": "from pygments import _Missing as Lexer\n",
    "lexers/__init__": "",
    "lexers/diff": "from pygments import _Missing as DiffLexer\n",
    "lexers/python": "from pygments import _Missing as PythonLexer\n",
    "formatters/__init__": "",
    "formatters/terminal": "import pygments.util\nfrom pygments import _Missing as TerminalFormatter\n",
}


def write_standin(folder: Path) -> Path:
    """Pack the stand-in as a wheel of sources into `folder`; always the same bytes."""
    return write_wheel(folder, NAME, VERSION, {f"{NAME}/{path}.py": text.encode() for path, text in _MEMBERS.items()})
