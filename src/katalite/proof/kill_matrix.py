"""Which case rejects which wrong submission, and what follows: survivors, and cases that nobody needs."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class KillMatrix:
    """`kills[wrong]` is the set of items that reject the wrong submission of that name; `items` are all, in order."""

    items: tuple[str, ...]
    kills: Mapping[str, frozenset[str]]

    def survivors(self) -> list[str]:
        """Wrong submissions that no item rejects."""
        return [name for name, killers in self.kills.items() if not killers]

    def only_by(self, item: str) -> list[str]:
        """Wrong submissions that would survive without this item."""
        return [name for name, killers in self.kills.items() if killers == {item}]

    def useless(self) -> list[str]:
        """Items whose removal would let no further wrong submission through."""
        return [item for item in self.items if not self.only_by(item)]

    def lines(self) -> list[str]:
        """A line for each item: how many it rejects, how many of them nothing else rejects, and the first of these."""
        width = max(map(len, self.items), default=0)
        lines = [f"{'case':{width}}  rejects  alone  such as"]
        for item in self.items:
            alone = self.only_by(item)
            count = sum(item in killers for killers in self.kills.values())
            lines.append(f"{item:{width}}  {count:7}  {len(alone):5}  {', '.join(alone[:2])}".rstrip())
        return lines
