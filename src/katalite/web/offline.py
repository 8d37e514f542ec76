"""The service worker's file: a list of what the build consists of (`Build` in offline/sw-build.ts), its script."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from katalite.web.files import Content, SiteFiles, compact_json, sha256_of_content
from katalite.web.render import LIST

ADDRESS = "sw.js"
"""At the site's root, since a service worker reaches what lies below it; browsers look there for the next one."""

NAMED_BY_CONTENT = re.compile(r".+/[^/]+-[0-9a-f]{12}\.\w+")
_MENTIONED = re.compile(rb"[\w.+-]+-[0-9a-f]{12}\.\w+")
_ID_LENGTH = 12
NO_EDITION = "edition-none"
_EDITION = re.compile(rb'edition(?:=|":)"([0-9a-f]{12})"')


def with_edition(text: str) -> str:
    """The page with its own id in place of `NO_EDITION`: 12 hexadecimal digits that name its content, and with it the
    names of all that it needs. A page of another build that is the same has the same.
    """
    return text.replace(NO_EDITION, _id(text.encode()), 1)


def service_worker(script: Path, files: SiteFiles) -> str:
    """The text of sw.js for a site of these files, pages included."""
    contents = dict(files)
    named = [address for address in contents if NAMED_BY_CONTENT.fullmatch(address)]
    places = {PurePosixPath(address).name: place for place, address in enumerate(named)}
    mentions = {
        address: [places[name] for name in _mentioned(address, content) if name in places]
        for address, content in contents.items()
        if isinstance(content, bytes)
    }
    paged = [address for address in contents if PurePosixPath(address).name == "index.html" or address == LIST]
    pages = {address.removesuffix("index.html"): sorted(_reached(address, named, mentions)) for address in paged}
    editions = {address.removesuffix("index.html"): _edition(contents[address]) for address in paged}
    hashes = {address: sha256_of_content(content) for address, content in contents.items()}
    hashes[ADDRESS] = sha256_of_content(script)
    build = _id(compact_json(sorted(hashes.items())).encode())
    listed = compact_json({"id": build, "files": named, "pages": pages, "editions": editions})
    return f"self.BUILD={listed};\n{script.read_text(encoding='utf-8')}"


def _id(content: bytes) -> str:
    return sha256_of_content(content)[:_ID_LENGTH]


def _edition(content: Content) -> str:
    """The id that `with_edition` has put into this page; "" for one without."""
    found = _EDITION.search(content) if isinstance(content, bytes) else None
    return found[1].decode() if found else ""


def _reached(address: str, named: list[str], mentions: Mapping[str, list[int]]) -> set[int]:
    """Places of all files that are mentioned there, or in what is mentioned there, and so on."""
    reached: set[int] = set()
    waiting = list(mentions[address])
    while waiting:
        place = waiting.pop()
        if place not in reached:
            reached.add(place)
            waiting += mentions.get(named[place], [])
    return reached


def _mentioned(address: str, content: bytes) -> Iterator[str]:
    """Names, without folders, that this file mentions and a page with it needs.

    The runtime's manifest also lists what the plain boot takes in place of the snapshot: stored when a page uses it.
    """
    path = PurePosixPath(address)
    if path.parent.name == "runtime" and path.suffix == ".json":
        yield from (file["url"] for file in json.loads(content)["files"] if file["use"] != "plain")
    elif path.suffix in (".html", ".css", ".json"):
        yield from (name.decode() for name in _MENTIONED.findall(content))
