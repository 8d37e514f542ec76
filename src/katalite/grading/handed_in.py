"""A file as it was handed in: read with suspicion, since its name, its kind and its bytes are somebody else's.

What is read is a plain file of a bounded size; nothing else is opened. What is decoded takes a time in proportion to
its size: UTF-8, and the plain encodings that a file may name (PEP 263).
"""

import encodings.aliases
import hashlib
import os
import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from katalite.grading import sentences
from katalite.grading.notebook import MAX_NOTEBOOK, NotebookError, read_notebook
from katalite.grading.receipt import Receipt, split
from katalite_grader import messages
from katalite_grader.texts import one_line

MAX_SOURCE = 2**20
"""Bytes of a submission file."""
FILE_NAME = 500
"""Characters of a file's name that are shown."""
NOT_READ, NOT_LOADED = "judge-error", "compile-error"
_NAMES_AN_ENCODING = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_EMPTY = re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)")
_UTF_8 = "utf_8"
# Tables of one byte each, and those of East Asia; all are decoded in C, from front to back, without a memory.
_PLAIN = re.compile(
    r"ascii|latin_1|iso8859_\d+|cp(037|1006|1026|1125|1140|125\d|273|424|437|500|7\d\d|8\d\d|9\d\d)|koi8_[rtu]|kz1048"
    r"|mac_(croatian|cyrillic|greek|iceland|latin2|roman|romanian|turkish)|hp_roman8|ptcp154|tis_620"
    r"|big5|big5hkscs|euc_jp|euc_kr|gb18030|gb2312|gbk|johab|shift_jis|shift_jis_2004|shift_jisx0213|euc_jis_2004"
)


@dataclass(frozen=True)
class HandedIn:
    """A file's text, or why there is none.

    `source` is None where `why` says, in a sentence, why there is nothing to judge; the verdict is then `verdict`.
    `notes` are sentences that whoever reads the results should know. `sha256` is that of the file's bytes, and "" where
    they were not read. `receipt` is what the page where it was solved has written below it; `source` is without it.
    """

    file: str
    source: str | None = None
    verdict: str = ""
    why: str = ""
    notes: tuple[str, ...] = ()
    sha256: str = ""
    receipt: Receipt | None = None


class NotTextError(Exception):
    """Bytes that are no text of a submission; the message is a sentence."""


def shown_name(file: str) -> str:
    """A file's name on one line, without anything that a terminal would act on."""
    return one_line(file, FILE_NAME)


def read(file: str) -> HandedIn:
    """Read a file. Raises nothing for what is wrong with it."""
    handed = HandedIn(file, notes=_links(Path(file)))
    try:
        data = _plain_bytes(file, most_bytes(file))
    except ValueError:  # a NUL in the name
        return replace(handed, verdict=NOT_READ, why=sentences.no_file_name())
    except OSError as error:
        return replace(handed, verdict=NOT_READ, why=sentences.cannot_be_read(error))
    if data is None:
        return replace(handed, verdict=NOT_READ, why=sentences.not_a_plain_file())
    return read_bytes(handed, data)


def most_bytes(file: str) -> int:
    """How large a file of this name may be."""
    return MAX_NOTEBOOK if _is_notebook(file) else MAX_SOURCE


def read_bytes(handed: HandedIn, data: bytes) -> HandedIn:
    """The same with the text of `data`, the file's bytes. Raises nothing for what is wrong with them."""
    is_notebook = _is_notebook(handed.file)
    if len(data) > most_bytes(handed.file):
        why = sentences.notebook_too_large() if is_notebook else messages.file_too_large()
        return replace(handed, verdict=NOT_LOADED, why=why)
    handed = replace(handed, sha256=hashlib.sha256(data).hexdigest())
    try:
        if not is_notebook:
            code, receipt, problem = split(data)
            notes = (*handed.notes, *([problem] if problem else []))
            return replace(handed, source=decode_source(code), notes=notes, receipt=receipt)
        source, notes = read_notebook(data)
        if len(source) > MAX_SOURCE:
            raise NotTextError(messages.file_too_large())
        return replace(handed, source=source, notes=(*handed.notes, *notes))
    except (NotTextError, NotebookError) as error:
        return replace(handed, verdict=NOT_LOADED, why=str(error))


def decode_source(data: bytes) -> str:
    """The text of a submission, as Python would read it: UTF-8, or the encoding that its first two lines name.

    Raises NotTextError if it is too large, is not text in that encoding, or names one that is not plain.
    """
    if len(data) > MAX_SOURCE:
        raise NotTextError(messages.file_too_large())
    named = _named_encoding(data)
    encoding = _plain_name(named)
    if encoding is None:
        raise NotTextError(sentences.unknown_encoding(named))
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError:  # no such table
        raise NotTextError(sentences.unknown_encoding(named)) from None
    except UnicodeDecodeError:
        raise NotTextError(messages.not_text() if encoding == _UTF_8 else sentences.not_in(named)) from None


def _is_notebook(file: str) -> bool:
    return Path(file).suffix.lower() == ".ipynb"


def _named_encoding(data: bytes) -> str:
    """What the first two lines name, and "" where they name nothing; the second counts if the first says nothing."""
    if data.startswith(b"\xef\xbb\xbf"):
        return ""
    lines = re.split(rb"\r\n|\r|\n", data[:2000], maxsplit=2)[:2]
    for line in lines:
        found = _NAMES_AN_ENCODING.match(line)
        if found:
            return found[1].decode("ascii", "backslashreplace")[:40]
        if not _EMPTY.match(line):
            break
    return ""


def _plain_name(named: str) -> str | None:
    """The encoding's own name; None for one that is not known, or not plain."""
    name = encodings.normalize_encoding(named).lower()
    if name in ("", "utf8", "utf_8", "utf_8_sig") or name.startswith("utf_8_"):
        return _UTF_8
    name = encodings.aliases.aliases.get(name, name)
    return _UTF_8 if name == _UTF_8 else name if _PLAIN.fullmatch(name) else None


def _plain_bytes(file: str, largest: int) -> bytes | None:
    """At most one byte more than `largest`; None if the file is not a plain one. Raises OSError, ValueError."""
    # Looked at before it is opened, which may wait, or set a device going; and again, since it may have been replaced.
    if not stat.S_ISREG(Path(file).stat().st_mode):
        return None
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(file, flags), "rb") as opened:
        if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
            return None
        # A size is looked at first; one that is told wrong (a file of the kernel's) costs no more than a byte.
        return opened.read(largest + 1)


def _links(path: Path) -> tuple[str, ...]:
    """A sentence if the file, or a folder in its name, is a link: then its text is another file's."""
    try:
        folders = () if path.is_absolute() else path.parents
        if any(each.is_symlink() for each in (path, *folders)):
            return (sentences.is_a_link(one_line(os.path.realpath(path), FILE_NAME)),)
    except (OSError, ValueError):
        pass
    return ()
