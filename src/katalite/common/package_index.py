"""The package index that pip is configured with, asked for the address of one file.

The addresses come from pip itself (its files and its environment variables), and pypi-simple knows the usual
one, so that no host is named here and a mirror at work is used without being told twice.
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import requests
from pypi_simple import PYPI_SIMPLE_ENDPOINT, NoSuchProjectError, PyPISimple, UnsupportedContentTypeError

CONNECT_SECONDS, READ_SECONDS = 10.0, 60.0


@dataclass(frozen=True)
class IndexSettings:
    """The indexes to ask, in order, and the file of certificates to trust (None: the usual ones)."""

    addresses: tuple[str, ...]
    certificates: str | None = None


def read_pip_settings() -> IndexSettings:
    """Ask pip for its indexes. Without pip, or without an answer, it is the usual index."""
    command = [sys.executable, "-P", "-m", "pip", "config", "list"]
    answer = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    return parse_pip_settings(answer.stdout)


def parse_pip_settings(listing: str) -> IndexSettings:
    """Read the output of `pip config list`: lines such as `global.index-url='…'`, `:env:.cert='…'`.

    An environment variable wins over a file, as in pip. Indexes that are folders are left out: pip can read
    them, pypi-simple cannot.
    """
    found: dict[str, str] = {}
    for line in listing.splitlines():
        key, separator, quoted = line.partition("=")
        section, _, option = key.rpartition(".")
        if separator and (section == ":env:" or option not in found or not found[option]):
            found[option] = str(ast.literal_eval(quoted))
    main = found.get("index-url") or os.environ.get("UV_DEFAULT_INDEX") or PYPI_SIMPLE_ENDPOINT
    addresses = [main, *found.get("extra-index-url", "").split()]
    return IndexSettings(
        addresses=tuple(address for address in addresses if address.startswith(("http://", "https://"))),
        certificates=found.get("cert"),
    )


@contextmanager
def open_session(settings: IndexSettings) -> Iterator[requests.Session]:
    """A session that trusts what pip trusts."""
    with requests.Session() as session:
        if settings.certificates and "REQUESTS_CA_BUNDLE" not in os.environ:
            session.verify = settings.certificates
        yield session


def find_file(session: requests.Session, settings: IndexSettings, project: str, file: str) -> str:
    """The address of `file` of `project`.

    Raises LookupError with a sentence if no index has it or can be reached.
    """
    problems = []
    for address in settings.addresses:
        client = PyPISimple(endpoint=address, session=session)
        try:
            page = client.get_project_page(project, timeout=(CONNECT_SECONDS, READ_SECONDS))
        except (requests.RequestException, NoSuchProjectError, UnsupportedContentTypeError) as error:
            problems.append(f"{type(error).__name__}")
            continue
        for package in page.packages:
            if package.filename == file:
                return package.url
        problems.append("not listed")
    raise LookupError(f"the package index does not give {file} ({', '.join(problems) or 'none configured'})")
