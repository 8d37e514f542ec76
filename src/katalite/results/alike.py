"""Files that are equal, or nearly: named for whoever teaches, who alone can tell why.

Files are compared by the kinds of their tokens: other names, comments and spaces make no difference. Only pairs with
rare stretches in common are compared as a whole, so that a class costs little more than reading it.
"""

import io
import keyword
import tokenize
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import Indel

from katalite.common.language import said
from katalite.grading.handed_in import HandedIn, shown_name
from katalite.results.score import Score

STRETCH = 12
"""Tokens that are compared at a time."""
FEWEST = 60
"""Tokens of a file that can tell anything: short right answers are alike by themselves."""
MOST = 20_000
RARE = 8
"""A stretch that more files have is how one writes this."""
IN_COMMON = 5
"""Rare stretches that two files have in common before they are compared."""
ALIKE = 0.9
_SILENT = (tokenize.COMMENT, tokenize.NL, tokenize.ENCODING, tokenize.ENDMARKER)

type Remark = tuple[str, str]
"""A file, and a sentence about it."""


def equal(scores: Sequence[Score]) -> Iterator[Remark]:
    """A sentence for each file whose bytes, but for a receipt's, another one before it has."""
    first: dict[tuple[str, str], str] = {}
    for file, score in {score.hand_in.file: score for score in scores}.items():
        own = _content(score)
        other = first.setdefault((score.exercise.slug, own), file) if own else file
        if other != file:
            if score.entry["receipt"]:
                yield file, said("receipt-equal", other=shown_name(other))
            else:
                yield file, f"This is byte for byte the file {shown_name(other)}."


def _content(score: Score) -> str:
    """The hash of what was judged: receipts differ, whoever wrote the code."""
    receipt = score.entry["receipt"]
    return str(receipt["code"] if receipt else score.entry["sha256"])


def similar(scores: Sequence[Score], reader: Callable[[str], HandedIn]) -> Iterator[Remark]:
    """A sentence for each pair of files that are nearly the same without being equal."""
    files = {(score.exercise.slug, own): score for score in reversed(scores) if (own := _content(score))}
    by_slug: dict[str, dict[str, list[str]]] = {}
    for score in reversed(files.values()):
        tokens = token_kinds(reader(score.hand_in.file).source or "")
        if len(tokens) >= FEWEST:
            by_slug.setdefault(score.exercise.slug, {})[score.hand_in.file] = tokens
    for kinds in by_slug.values():
        for one, other in _candidates(kinds):
            share = Indel.normalized_similarity(kinds[one], kinds[other], score_cutoff=ALIKE)
            if share >= ALIKE:
                yield other, f"{share:.0%} of this is as in {shown_name(one)}; names and comments were not compared."


def token_kinds(source: str) -> list[str]:
    """Operators, keywords and numbers as they are, and `name`, `text` in place of others; up to what is no Python."""
    kinds: list[str] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type in _SILENT:
                continue
            is_name = token.type == tokenize.NAME and not keyword.iskeyword(token.string)
            is_text = token.type == tokenize.STRING or tokenize.tok_name[token.type].startswith("FSTRING")
            kinds.append("name" if is_name else "text" if is_text else token.string.strip() or str(token.type))
            if len(kinds) == MOST:
                break
    except (tokenize.TokenError, SyntaxError, ValueError):
        pass
    return kinds


def _candidates(kinds: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Pairs of files that have rare stretches in common, in the files' order."""
    having: dict[tuple[str, ...], list[str]] = {}
    for file, tokens in kinds.items():
        for stretch in {tuple(tokens[at : at + STRETCH]) for at in range(len(tokens) - STRETCH + 1)}:
            having.setdefault(stretch, []).append(file)
    common: dict[tuple[str, str], int] = {}
    for owners in having.values():
        if 2 <= len(owners) <= RARE:
            for pair in combinations(owners, 2):
                common[pair] = common.get(pair, 0) + 1
    place = {file: number for number, file in enumerate(kinds)}
    found = [pair for pair, count in common.items() if count >= IN_COMMON]
    return sorted(found, key=lambda pair: (place[pair[0]], place[pair[1]]))
