"""Which case rejects which wrong submission, and what follows: survivors, and cases that nobody needs."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class KillMatrix:
    """`kills[wrong]` is the set of items that reject the wrong submission of that name; `items` are all, in order.

    `sweeps` are the items that try much at once, for mistakes that nobody knows yet. They reject almost everything, so
    what a case is good for is told without them.
    """

    items: tuple[str, ...]
    kills: Mapping[str, frozenset[str]]
    sweeps: frozenset[str] = frozenset()

    def survivors(self) -> list[str]:
        """Wrong submissions that no item rejects."""
        return [name for name, killers in self.kills.items() if not killers]

    def only_by(self, item: str) -> list[str]:
        """Wrong submissions that no other item rejects, sweeps left aside."""
        return [name for name, killers in self.kills.items() if killers - self.sweeps == {item}]

    def useless(self) -> list[str]:
        """Items whose removal would let no further wrong submission through, and sweeps that reject none."""
        return [item for item in self.items if not (self._rejects(item) if item in self.sweeps else self.only_by(item))]

    def rows(self) -> list[tuple[str, int, str, tuple[str, ...]]]:
        """For each item: itself, how many it rejects, how many of them nothing else rejects, and the first of these."""
        rows: list[tuple[str, int, str, tuple[str, ...]]] = []
        for item in self.items:
            alone = self.only_by(item)
            told = ("(a sweep)", ()) if item in self.sweeps else (str(len(alone)), tuple(alone[:2]))
            rows.append((item, self._rejects(item), *told))
        return rows

    def lines(self) -> list[str]:
        """The rows as a table for people."""
        width = max(map(len, self.items), default=0)
        lines = [f"{'case':{width}}  rejects  alone  such as"]
        for item, rejects, alone, few in self.rows():
            lines.append(f"{item:{width}}  {rejects:7}  {alone:>5}  {', '.join(few)}".rstrip())
        return lines

    def _rejects(self, item: str) -> int:
        return sum(item in killers for killers in self.kills.values())
