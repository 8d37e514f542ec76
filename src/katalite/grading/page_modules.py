"""Which modules a submission may import: those that the learner's page has, so that both say the same of an import.

A submission that goes round this finds what lies beside Python, and nothing that a verdict depends on.
"""

import sys
from collections.abc import Collection, Iterable, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

from katalite_grader.packages import modules_of

PACKAGES = frozenset(
    ("numpy", "katalite_grader", "pytest", "_pytest", "pluggy", "iniconfig", "packaging", "py", "pygments")
)
"""What the browser has beside Python's library, whatever the exercise."""
_NEEDS_MORE = """
_aix_support _android_support _apple_support _curses _curses_panel _dbm _gdbm _hashlib _interpchannels _interpqueues
_interpreters _ios_support _multiprocessing _osx_support _overlapped _posixshmem _pydecimal _scproxy _tkinter _uuid
_winapi _wmi curses dbm ensurepip grp idlelib msvcrt nt pwd pydoc_data readline resource syslog tkinter turtle
turtledemo venv winreg winsound
"""
_OLD = """
aifc asynchat asyncore audioop cgi cgitb chunk crypt distutils imghdr imp lib2to3 mailcap msilib nis
nntplib ossaudiodev pipes smtpd sndhdr spwd sunau telnetlib uu xdrlib
"""
NOT_IN_THE_PAGE = frozenset((*_NEEDS_MORE.split(), *_OLD.split()))
"""Python's modules that need what a browser has not or that Pyodide does without, and those of older Pythons."""
_OWN = frozenset(("solution", "__main__"))
_INSIDE = ("_cython_", "cython_runtime")
"""Modules without files, in which compiled modules of packages keep what they share."""


def is_in_the_page(name: str, more: Collection[str] = ()) -> bool:
    """Whether the page has the module of this dotted name, as far as its first part tells.

    `more` are the first parts of what the exercise's packages bring.
    """
    first = name.partition(".")[0]
    if more and (first in more or first.startswith(_INSIDE)):
        return True
    if first.startswith("_sysconfigdata_"):  # has the machine's name in it, on every machine
        return True
    return first in PACKAGES or first in _OWN or (first in sys.stdlib_module_names and first not in NOT_IN_THE_PAGE)


class PageModules:
    """Stands before all other finders, and refuses in Python's own words what the page does not have."""

    def __init__(self, more: Collection[str]) -> None:
        self._more = more

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """None, so that others look for it. Raises ModuleNotFoundError."""
        if is_in_the_page(name, self._more):
            return None
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def limit_imports(packages: Iterable[str] = ()) -> None:
    """From now on this interpreter imports what the page has alone, whatever else it has imported before.

    `packages` are those of the exercise.
    """
    more = modules_of(packages)
    sys.meta_path.insert(0, PageModules(more))
    for name in [name for name in sys.modules if not is_in_the_page(name, more)]:
        del sys.modules[name]
