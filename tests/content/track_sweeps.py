"""The sweeps of the track: `python -m tests.content.track_sweeps` writes them into the exercises' cases.toml anew."""

import tomllib

from tests.content.covering import cover, pairs_of, write_sweep
from tests.content.track import SLUGS, Kept


def sweep(kept: Kept) -> tuple[str, list[str]]:
    """The test that has the sweep, and its lines: a level of each axis, and the seed of the numbers."""
    settings = tomllib.loads((kept.folder / "sweep.toml").read_text(encoding="utf-8"))
    rows = cover(settings["axes"], settings["count"], lambda row: True, set(), lambda pair: 1, pairs_of, seed=1)
    return settings["test"], [" ".join([*row.values(), str(seed)]) for seed, row in enumerate(rows, 1)]


def main() -> None:
    for slug in SLUGS:
        write_sweep(Kept(slug).cases, *sweep(Kept(slug)))


if __name__ == "__main__":
    main()
