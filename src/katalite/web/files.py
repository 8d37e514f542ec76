"""The plan of a site: every file by its address, with names that change with the content where a cache may keep it."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from katalite.common.cache import hashed_name, sha256_of

type Content = bytes | Path
"""The bytes, or a file that has them and is large."""


class SiteFiles:
    """Addresses are relative to the site's root, with forward slashes. Nothing is written here."""

    def __init__(self) -> None:
        self._contents: dict[str, Content] = {}

    def __iter__(self) -> Iterator[tuple[str, Content]]:
        """In the order of the addresses, whatever the order of adding."""
        return iter(sorted(self._contents.items()))

    def __len__(self) -> int:
        return len(self._contents)

    def add(self, address: str, content: Content | str) -> str:
        """Returns the address. One address is used once."""
        if address in self._contents:
            raise ValueError(f"{address} is there already")
        self._contents[address] = content.encode() if isinstance(content, str) else content
        return address

    def add_hashed(self, folder: str, name: str, content: Content | str) -> str:
        """As `add`, under a name that holds a part of the content's SHA-256: page.js becomes page-1a2b….js.

        The same content under the same name is there once, however often it is added.
        """
        whole = content.encode() if isinstance(content, str) else content
        address = hashed_address(folder, name, whole)
        return address if address in self._contents else self.add(address, whole)

    def sizes(self) -> dict[str, int]:
        """Bytes of each file by address."""
        return {
            address: content.stat().st_size if isinstance(content, Path) else len(content) for address, content in self
        }


def hashed_address(folder: str, name: str, content: Content) -> str:
    """The address that `add_hashed` gives to this content."""
    return hashed_name(str(PurePosixPath(folder, name)), sha256_of_content(content))


def sha256_of_content(content: Content) -> str:
    """In hexadecimal."""
    return sha256_of(content) if isinstance(content, Path) else hashlib.sha256(content).hexdigest()


def compact_json(data: object) -> str:
    """JSON without spaces; equal data in equal order give equal text."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
