"""Few calls in which all pairs of what calls may vary in meet: pairwise testing, found greedily and always the same.

`python -m tests.content.covering` writes the sweeps of hidden_tests/group-normalization/cases.toml anew.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import inf
from pathlib import Path
from typing import Any

from tests.content.group_normalization import HIDDEN, hidden_tests

type Axes = Mapping[str, Sequence[Any]]
"""What a call may vary in: by the name of an axis its levels, the plainest first."""
type Row = dict[str, Any]
"""A level for each axis."""
type Pair = tuple[str, Any, str, Any]

_TRIES = 300
_CHANGES = 700


def cover(
    axes: Axes,
    count: int,
    allowed: Callable[[Row], bool],
    met: set[Pair],
    weight: Callable[[Pair], float],
    pairs: Callable[[Row], Iterable[Pair]],
    seed: int,
) -> list[Row]:
    """`count` allowed rows, each with as many new pairs as were found. `met` has those of earlier rows, and grows."""
    chance = random.Random(seed)

    def news(row: Row) -> float:
        return sum(weight(pair) for pair in pairs(row) if pair not in met)

    rows = []
    for _ in range(count):
        tried = (row for _ in range(_TRIES) if allowed(row := _random_row(axes, chance)))
        best = max(tried, key=news)
        for _ in range(_CHANGES):
            changed = {name for name in axes if chance.random() < 0.25}
            other = {name: chance.choice(axes[name]) if name in changed else level for name, level in best.items()}
            if allowed(other) and news(other) > news(best):
                best = other
        met.update(pairs(best))
        rows.append(best)
    return rows


def pairs_of(row: Row) -> Iterator[Pair]:
    """The pairs of levels that meet in a row."""
    for (one, level), (other, level_of_other) in combinations(row.items(), 2):
        yield one, level, other, level_of_other


def _random_row(axes: Axes, chance: random.Random) -> Row:
    """Of numbers mostly small ones: in large arrays there is no room for other large sizes."""
    whole = chance.random() < 0.3
    return {
        name: levels[0]
        if not whole and isinstance(levels[0], int) and chance.random() < 0.35
        else chance.choice(levels)
        for name, levels in axes.items()
    }


# Group normalization

EXTENTS = ("samples", "rows", "columns")
SIZES = ("samples", "groups", "size", "rows", "columns")
LARGEST = 240
"""Numbers of an array in a sweep."""
AXES: Axes = {
    **dict.fromkeys(SIZES, range(1, 10)),
    "dtype": ("f8", "f4", "f2", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", ">f8", ">f4", ">i4"),
    "layout": ("c", "fortran", "channels-last", "strided", "cut", "reversed"),
    "gamma": ("positive", "negative", "mixed", "holed", "whole", "single", "strided"),
    "beta": ("positive", "negative", "mixed", "zero", "whole", "single", "strided"),
    "epsilon": ("-", "0", "1e-9", "0.001", "0.1", "0.5", "1", "3", "10"),
}
PLAIN: Axes = {**AXES, "gamma": ("one",), "beta": ("zero",)}
COUNT = 28
"""Calls in the sweep of each test."""
MIXTURES = 200
"""Seeds that are tried for a row."""


def pairs_with_channels(row: Row) -> Iterator[Pair]:
    """The number of channels counts as well, where it is that of something else."""
    channels = row["groups"] * row["size"]
    yield from (("channels", channels, name, channels) for name in EXTENTS if row[name] == channels)
    yield from pairs_of(row)


def count_of(row: Row) -> int:
    """How many numbers one group has in one sample."""
    return int(row["size"] * row["rows"] * row["columns"])


def allowed(row: Row) -> bool:
    """The statement promises this, and no right way of computing loses more than the tolerance."""
    count = count_of(row)
    if count * row["samples"] * row["groups"] > LARGEST:
        return False
    if row["dtype"] == "f2":
        return (row["epsilon"] in ("-", "0", "3") and count % 2 == 0) or (count == 1 and row["epsilon"] == "-")
    if count == 1:
        return row["epsilon"] != "0" and (
            row["dtype"] not in ("f4", ">f4") or row["epsilon"] in ("0.5", "1", "3", "10")
        )
    return True


def weight(pair: Pair) -> float:
    """Two sizes that are equal count most; of two different ones there are too many for a sweep."""
    _, level, other, level_of_other = pair
    if other in SIZES:
        return 6 if level == level_of_other else 0.4
    return 1


def line_of(row: Row, seed: int) -> str:
    """The row as the hidden tests read it."""
    return "{samples} {groups}x{size} {rows}x{columns} {dtype} {layout} {gamma} {beta} {epsilon} {seed}".format(
        **row, seed=seed
    )


def seeded(row: Row) -> str:
    """The line of a row, with the seed whose smallest variance of a group is the largest."""
    if row["dtype"] == "f2" or count_of(row) == 1:
        return line_of(row, 1)
    best, largest = 1, -inf
    for seed in range(1, MIXTURES):
        X = hidden_tests().arguments(line_of({**row, "dtype": "f8", "layout": "c"}, seed))["X"]
        smallest = X.reshape(row["samples"] * row["groups"], -1).var(axis=1).min()
        if smallest > largest:
            best, largest = seed, smallest
    return line_of(row, best)


def sweeps() -> dict[str, list[str]]:
    """The lines of each test's sweep."""
    met: set[Pair] = set()
    plain = cover(PLAIN, COUNT, allowed, met, weight, pairs_with_channels, seed=1)
    scaled = cover(AXES, 2 * COUNT, allowed, met, weight, pairs_with_channels, seed=2)
    rows = {"test_each_group_is_normalized": plain, "test_output_shape": scaled[::2], "test_affine": scaled[1::2]}
    return {test: [seeded(row) for row in some] for test, some in rows.items()}


def write_sweep(path: Path, test: str, lines: Iterable[str]) -> None:
    """Put the lines of a test's sweep into a cases.toml, in place of those that are there."""
    text = path.read_text(encoding="utf-8")
    written = "".join(f'    "{line}",\n' for line in lines)
    head = rf"(\[\[{test}\]\]\nname = \"[^\"]*\"\nsweep = true\ncalls = \[\n).*?(\]\n)"
    text, found = re.subn(head, lambda match: match[1] + written + match[2], text, flags=re.DOTALL)
    assert found == 1, test
    path.write_text(text, encoding="utf-8")


def main() -> None:
    for test, lines in sweeps().items():
        write_sweep(HIDDEN / "cases.toml", test, lines)


if __name__ == "__main__":
    main()
