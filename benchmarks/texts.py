"""What other people's statements lose on their way into a page: nothing, or this says where.

    python -m benchmarks.texts --exercism …/exercises --deep-ml …/questions

Both are folders on this machine; nothing of them is kept. Each Markdown document is adapted as `import` adapts it and
converted as a build converts it. Refused is what a build would not take; raw is maths that came out as it was written;
lost are words of the document that the page does not show. Counts are printed, and with --show where each of them is.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from benchmarks.results import RESULTS, table, write_section
from katalite.common.report import SilentReport
from katalite.common.toolchain import SITE
from katalite.course.importing.texts import adapted
from katalite.course.model import ContentError, Text
from katalite.web.statement import Prose, convert
from katalite.web.typeset import katex

COMMAND = "python -m benchmarks.texts"
TITLE = "Texts of other people"
_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)
_FORMULA = re.compile(r'<span class="katex(?:-display)?.*?</math></span>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_RAW = re.compile(r"\\[a-zA-Z]{2,}|\\[()\[\]]|\$\$|\$[^$\d\s][^$\n]*\$|\b[a-zA-Z]_\{|\^\{")
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ADDRESS = re.compile(r"\]\([^()\s]*(?:\s+\"[^\"]*\")?\)|^\s*\[[^\]]+\]:.*$|\]\[[^\]]*\]|<https?:[^>]*>", re.MULTILINE)
_CONCEPT = re.compile(r"\[(?:concept|exercise):[\w-]+/(?=[\w-]+\]\()")
"""Before the name that an Exercism link without words has: the name is what its site shows, and what the page shows."""
_INFO = re.compile(r"^[ >]*(?:```+|~~~+).*$", re.MULTILINE)
_HTML = re.compile(r"</?[a-zA-Z][\w-]*(?:\s[^<>]*)?/?>")
_TITLES = re.compile(r"^#\s+(?:Instructions(?: append)?|Introduction|Hints|Problem|About)\s*$", re.M | re.I)


@dataclass(frozen=True)
class Shown:
    """What became of one document."""

    path: Path
    refused: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def main() -> int:
    parser = argparse.ArgumentParser(prog=COMMAND, description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--exercism", type=Path, help="the folder that holds practice/ and concept/")
    parser.add_argument("--deep-ml", type=Path, help="the folder of the questions")
    parser.add_argument("--show", action="store_true", help="say where each finding is")
    parser.add_argument("--write", action="store_true", help=f"put the counts into {RESULTS.name}")
    options = parser.parse_args()
    found: dict[str, list[Shown]] = {}
    if options.exercism:
        found["Exercism"] = [shown(path, maths=False) for path in sorted(options.exercism.glob("*/*/.docs/*.md"))]
    if options.deep_ml:
        found["deep-ml"] = [shown(path, maths=True) for path in sorted(options.deep_ml.glob("*/*.md"))]
    if options.show:
        for each in (each for some in found.values() for each in some):
            for kind in ("refused", "raw", "lost"):
                for what in getattr(each, kind):
                    print(f"{each.path}: {kind}: {what}")
    rows = [_row(name, some) for name, some in found.items()]
    text = table(("corpus", "exercises", "documents", "refused", "with raw maths", "with lost words"), rows)
    print(text)
    if options.write:
        write_section(
            TITLE, f"`{COMMAND}`, documents of `exercism/python` and `Open-Deep-ML/DML-OpenProblem`.\n\n{text}"
        )
    return int(any(each.refused or each.raw or each.lost for some in found.values() for each in some))


def shown(path: Path, *, maths: bool) -> Shown:
    """The document, as a page shows it."""
    source = path.read_text(encoding="utf-8-sig")
    if not source.strip():
        return Shown(path)
    text = adapted(source, maths=maths)
    try:
        (html,) = convert([Prose(Text(text, path.name))], _KATEX, (), ()).html
    except ContentError as error:
        return Shown(path, refused=tuple(f"{each.line}: {each.message}" for each in error.problems))
    plain = unescape(_TAG.sub("", _FORMULA.sub(" ", _CODE.sub(" ", html))))
    return Shown(path, raw=tuple(dict.fromkeys(_RAW.findall(plain))), lost=tuple(_lost(source, html)))


def _lost(source: str, html: str) -> Iterator[str]:
    """Words that the document has more often than the page; where links lead, and kinds of code, are no words."""
    for pattern in (_COMMENT, _CONCEPT, _INFO, _TITLES, _ADDRESS, _HTML):
        source = pattern.sub(" ", source)
    # A formula is there as it was written too, beside what is shown of it. A tag may end a word, or stand within one.
    there = Counter(_WORD.findall(unescape(_TAG.sub(" ", html)))) | Counter(_WORD.findall(unescape(_TAG.sub("", html))))
    for word, count in Counter(_WORD.findall(unescape(source))).items():
        if there[word] < count:
            yield f"{word} ({there[word]} of {count})"


def _row(name: str, some: Sequence[Shown]) -> list[str]:
    exercises = len(
        {each.path.parent.parent if each.path.parent.name == ".docs" else each.path.parent for each in some}
    )
    counts = (sum(bool(getattr(each, kind)) for each in some) for kind in ("refused", "raw", "lost"))
    return [name, str(exercises), str(len(some)), *map(str, counts)]


_KATEX = katex(SilentReport(), SITE)

if __name__ == "__main__":
    sys.exit(main())
