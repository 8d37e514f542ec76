"""Visits a published site and says what its host does wrong, or could do better: one sentence each, with what helps.

A few files are asked for as a browser asks, and nothing is sent. Whatever the host answers is read up to a limit.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from katalite.common.report import BuildError
from katalite.web.offline import ADDRESS as WORKER
from katalite.web.offline import NAMED_BY_CONTENT

TIMEOUT = 30
LARGEST = 2**26
"""Bytes of an answer."""
LONG, SHORT = 86_400, 3_600
"""Seconds: what is named by its content may be kept at least so long, and a page at most so long."""
WORTH = 1_400
"""Bytes from which compressing pays."""
_NAMED = re.compile(r'(?:src|href)="([^"]+)"|"runtime": ?"([^"]+)"')
_SCRIPT_TYPES = ("text/javascript", "application/javascript", "application/x-javascript")


@dataclass(frozen=True)
class Finding:
    """`wrong`: learners notice it. Otherwise it works, and could be quicker."""

    wrong: bool
    sentence: str

    def __str__(self) -> str:
        return f"{'wrong ' if self.wrong else 'better'}  {self.sentence}"


@dataclass(frozen=True)
class Answer:
    address: str
    status: int
    headers: Mapping[str, str]
    """By names in any case."""
    body: bytes
    """As a page gets it, without the compression of the way."""

    @property
    def type(self) -> str:
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    @property
    def max_age(self) -> int | None:
        """Seconds for which caches may give it away without asking; None where the host does not say."""
        said = self.headers.get("Cache-Control", "")
        if re.search(r"\bno-(?:cache|store)\b", said):
            return 0
        found = re.search(r"\bmax-age=(\d{1,10})\b", said)
        return int(found[1]) if found else None


def check_host(address: str) -> list[Finding]:
    """What is to be said of the site at `address`; nothing where all is well.

    Raises BuildError, one sentence, if there is no site that can be looked at.
    """
    home = address.partition("?")[0].partition("#")[0]
    home = home if home.endswith(("/", ".html")) else f"{home}/"
    if urlsplit(home).scheme not in ("http", "https"):
        raise BuildError(f"{address} is no address of a site; write https://…")
    index = ask(home)
    slugs = _slugs(urljoin(home, "exercises.json")) if index.status == 200 else []
    if not slugs:
        raise BuildError(f"There is no site with exercises at {home}; give the address of its list of exercises.")
    page = ask(urljoin(home, f"exercise/{slugs[0]}/"))
    found = [*_secure(home), *_pages(home, index, page, slugs[0]), *_lost(home)]
    return found if page.status != 200 else [*found, *_assets(page), *_runtime(page)]


def ask(address: str, **headers: str) -> Answer:
    """As a browser asks. Raises BuildError if nobody answers."""
    import requests  # it takes long to load, and most commands visit no host

    try:
        asked = {"Accept-Encoding": "gzip, deflate", "User-Agent": "katalite", **headers}
        with requests.get(address, headers=asked, timeout=TIMEOUT, stream=True) as response:
            body = b""
            for piece in response.iter_content(2**16):
                body += piece
                if len(body) > LARGEST:
                    raise BuildError(f"{address} sends more than any file of a site has.")
            return Answer(response.url, response.status_code, response.headers, body)
    except (requests.RequestException, ValueError) as error:
        raise BuildError(f"{address} could not be reached ({type(error).__name__}); is this its address?") from None


def _slugs(address: str) -> list[str]:
    try:
        listed = json.loads(ask(address).body)["exercises"]
        return [each["slug"] for each in listed if re.fullmatch(r"[a-z0-9-]{1,100}", each["slug"])]
    except (ValueError, KeyError, TypeError, RecursionError):
        return []


def _secure(home: str) -> Iterator[Finding]:
    address = urlsplit(home)
    if address.scheme == "http" and address.hostname not in ("localhost", "127.0.0.1", "::1"):
        yield Finding(True, "Pages arrive over http, and browsers run Python only over https. Turn on HTTPS.")


def _pages(home: str, index: Answer, page: Answer, slug: str) -> Iterator[Finding]:
    if page.status != 200:
        yield Finding(True, f"{page.address} answers {page.status}: folders must give their index.html. Turn that on.")
        return
    for each in (index, page):
        if each.type != "text/html":
            yield Finding(True, f"{each.address} has the type {each.type or 'none'}; send .html as text/html.")
        if (each.max_age or 0) > SHORT:
            yield Finding(
                True,
                f"{each.address} may be kept for {each.max_age} seconds, so learners see old pages after a deploy. "
                "Send pages with Cache-Control: no-cache.",
            )
    yield from _policy(page)
    yield from _compressed(page)
    bare = ask(urljoin(home, f"exercise/{slug}"))
    if bare.status != 200 or not bare.address.endswith("/"):
        yield Finding(False, f"{urljoin(home, f'exercise/{slug}')} does not lead to the page; redirect to the slash.")
    worker = ask(urljoin(home, WORKER))
    if worker.status != 200 or worker.type not in _SCRIPT_TYPES:
        yield Finding(
            True, f"{worker.address} is no script here ({worker.status}, {worker.type}), so nothing works offline."
        )


def _policy(page: Answer) -> Iterator[Finding]:
    """What the host adds to the page's own policy."""
    for policy in page.headers.get("Content-Security-Policy", "").split(","):
        rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";") if rule.strip()}
        scripts = rules.get("script-src", rules.get("default-src"))
        if scripts is not None and not {"'wasm-unsafe-eval'", "'unsafe-eval'"} & set(scripts):
            yield Finding(
                True,
                "The host sends a Content-Security-Policy that forbids WebAssembly, so Python does not start. Leave it "
                "away: every page has one of its own.",
            )
        if "frame-ancestors" in rules:
            yield Finding(False, "The host's frame-ancestors decides which pages may embed exercises.")
    if "X-Frame-Options" in page.headers:
        yield Finding(False, "The host sends X-Frame-Options, so other pages cannot embed exercises.")


def _assets(page: Answer) -> Iterator[Finding]:
    """The page's scripts and style sheets: their types, and how long they are kept."""
    kept: list[Answer] = []
    for name in dict.fromkeys(first for first, _ in _NAMED.findall(page.body.decode("utf-8", "replace"))):
        address = urljoin(page.address, name)
        if not NAMED_BY_CONTENT.search(urlsplit(address).path) or not name.endswith((".js", ".css")):
            continue
        answer = ask(address)
        if answer.status != 200:
            yield Finding(True, f"{address} answers {answer.status}. Copy all files of the site.")
            continue
        wanted = _SCRIPT_TYPES if name.endswith(".js") else ("text/css",)
        if answer.type not in wanted:
            yield Finding(True, f"{address} has the type {answer.type or 'none'}; send it as {wanted[0]}.")
        kept.append(answer)
        yield from _compressed(answer)
    short = [each for each in kept if (each.max_age or 0) < LONG]
    if short:
        yield _not_kept(short[0])


def _runtime(page: Answer) -> Iterator[Finding]:
    """Python's files: whole, as they are, kept, and to be had in parts."""
    named = [second for _, second in _NAMED.findall(page.body.decode("utf-8", "replace")) if second]
    try:
        manifest = ask(urljoin(page.address, named[0]))
        files = sorted(json.loads(manifest.body)["files"], key=lambda file: int(file["bytes"]))
        file = next((file for file in files if int(file["bytes"]) > WORTH), files[-1])
        address, size, sha256 = urljoin(manifest.address, file["url"]), int(file["bytes"]), str(file["sha256"])
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        yield Finding(True, "The list of Python's files is not there. Copy all files of the site.")
        return
    answer = ask(address)
    if hashlib.sha256(answer.body).hexdigest() != sha256:
        yield Finding(True, f"{address} arrives changed ({answer.status}). Send .bin files as they are.")
        return
    if "Content-Encoding" in answer.headers:
        yield Finding(False, f"{address} is compressed twice; leave .bin files as they are.")
    if (answer.max_age or 0) < LONG:
        yield _not_kept(answer)
    start = size // 2
    part = ask(address, Range=f"bytes={start}-", **{"Accept-Encoding": "identity"})
    said = part.headers.get("Content-Range", "")
    if part.status != 206 or said != f"bytes {start}-{size - 1}/{size}" or part.body != answer.body[start:]:
        yield Finding(
            False,
            "The host sends no parts of files (Range), so that a download that breaks starts again from its beginning.",
        )


def _compressed(answer: Answer) -> Iterator[Finding]:
    if "Content-Encoding" not in answer.headers and len(answer.body) > WORTH:
        yield Finding(False, f"{answer.address} is not compressed. Turn on gzip for .html, .js, .css and .json.")


def _not_kept(answer: Answer) -> Finding:
    return Finding(
        False,
        f"{answer.address} is named by its content and may be kept for good; send such files with "
        "Cache-Control: public, max-age=31536000, immutable.",
    )


def _lost(home: str) -> Iterator[Finding]:
    answer = ask(urljoin(home, "exercise/no-exercise-has-this-name/"))
    if answer.status == 200:
        yield Finding(False, "An address that does not exist answers 200; let it answer 404, with 404.html.")
