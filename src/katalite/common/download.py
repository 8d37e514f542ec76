"""Bring one pinned file into the cache: from the first source that gives exactly the pinned bytes."""

import hashlib
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Protocol

import requests
from remotezip import RemoteZip, RemoteZipError  # type: ignore[import-untyped]

from katalite.common.cache import cache_root, sha256_of, write_atomically
from katalite.common.package_index import CONNECT_SECONDS, READ_SECONDS, find_file, open_session, read_pip_settings
from katalite.common.report import BuildError, Report
from katalite.common.sources import IndexSource, UrlSource

CHUNK = 1 << 16
URL_CONNECT_SECONDS = 5.0  # short, because another source comes after it


class Pinned(Protocol):
    """What to bring: a file's name, its sha256, and the places to have it from, in the order in which to try them."""

    @property
    def file(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def sources(self) -> tuple[UrlSource | IndexSource, ...]: ...


FetchError = (requests.RequestException, RemoteZipError, zipfile.BadZipFile, LookupError, OSError)


def fetch_wheel(wheel: Pinned, report: Report) -> Path:
    """The pinned wheel, from the cache or else from its sources in order.

    A file in the cache that is not what the pin says is fetched again. Raises BuildError, naming every source
    and what was wrong with it, if none gives the pinned bytes.
    """
    path = cache_root() / "wheels" / wheel.sha256 / wheel.file
    if path.is_file():
        if sha256_of(path) == wheel.sha256:
            return path
        report.note(f"{wheel.file} in the cache is damaged; fetching it again")
    problems = []
    for source in wheel.sources:
        try:
            write_atomically(path, _verified(_read(source, report), wheel.sha256))
        except FetchError as error:
            problems.append(f"{describe(source)}: {_sentence(error)}")
            continue
        report.note(f"{wheel.file} from {describe(source)}")
        return path
    raise BuildError(
        f"download {wheel.file}: no source gave the pinned file ({'; '.join(problems)}). "
        "Connect to the network once, or set PIP_INDEX_URL to an index that can be reached, and build again."
    )


def describe(source: UrlSource | IndexSource) -> str:
    """A source in a few words, for the log."""
    if isinstance(source, UrlSource):
        return source.url.split("/")[2]
    return f"{source.file} on the package index" if source.member else "the package index"


def _sentence(error: BaseException) -> str:
    first_line = str(error).strip().splitlines()[:1]
    return f"{type(error).__name__}: {first_line[0][:160]}" if first_line else type(error).__name__


def _verified(chunks: Iterator[bytes], sha256: str) -> Iterator[bytes]:
    """Pass the chunks on, and raise LookupError at the end if they are not the pinned ones."""
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
        yield chunk
    if digest.hexdigest() != sha256:
        raise LookupError(f"its sha256 is {digest.hexdigest()[:12]}…, the pinned one is {sha256[:12]}…")


def _read(source: UrlSource | IndexSource, report: Report) -> Iterator[bytes]:
    if isinstance(source, UrlSource):
        with requests.Session() as session:
            yield from _stream(session, source.url, URL_CONNECT_SECONDS, report)
        return
    settings = read_pip_settings()
    with open_session(settings) as session:
        url = find_file(session, settings, source.project, source.file)
        if source.member is None:
            yield from _stream(session, url, CONNECT_SECONDS, report)
        else:
            yield from _stream_member(session, url, source.member, report)


def _stream(session: requests.Session, url: str, connect_seconds: float, report: Report) -> Iterator[bytes]:
    with session.get(url, stream=True, timeout=(connect_seconds, READ_SECONDS)) as response:
        response.raise_for_status()
        total, done = int(response.headers.get("Content-Length", 0)), 0
        for chunk in response.iter_content(CHUNK):
            yield chunk
            done += len(chunk)
            report.bytes(done, total)


def _stream_member(session: requests.Session, url: str, member: str, report: Report) -> Iterator[bytes]:
    """One member of a remote zip: by byte ranges, or from the whole file where the server gives no ranges."""
    try:
        archive = RemoteZip(url, session=session, timeout=(CONNECT_SECONDS, READ_SECONDS))
    except RemoteZipError:
        report.note("the server gives no byte ranges; downloading the whole file")
        with tempfile.TemporaryFile() as file:
            file.writelines(_stream(session, url, CONNECT_SECONDS, report))
            with zipfile.ZipFile(file) as whole:
                yield from _unzip(whole, member, report)
        return
    with archive:
        yield from _unzip(archive, member, report)


def _unzip(archive: zipfile.ZipFile, member: str, report: Report) -> Iterator[bytes]:
    try:
        total = archive.getinfo(member).file_size
    except KeyError:
        raise LookupError(f"there is no {member} in it") from None
    file: IO[bytes]
    with archive.open(member) as file:
        done = 0
        while chunk := file.read(CHUNK):
            yield chunk
            done += len(chunk)
            report.bytes(done, total)
