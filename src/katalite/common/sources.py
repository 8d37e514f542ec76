"""Where a pinned file is to be had from. Apart from `download`, whose libraries take longer to import than all else."""

from dataclasses import dataclass


@dataclass(frozen=True)
class UrlSource:
    """A file at an address."""

    url: str


@dataclass(frozen=True)
class IndexSource:
    """A file of a project on the package index, or one member of it (the file is a zip then)."""

    project: str
    file: str
    member: str | None = None
