"""What processes cost: wall time, and processor time, which other work on the machine changes less."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass
class Cost:
    """Seconds; `processor` is that of all processes that were started, and theirs."""

    wall: float = 0.0
    processor: float = 0.0

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.wall + other.wall, self.processor + other.processor)

    def each(self, count: int) -> "Cost":
        return Cost(self.wall / count, self.processor / count)


@contextmanager
def measured() -> Iterator[Cost]:
    """The cost of what is started and has ended in the block, filled in at its end."""
    cost = Cost()
    wall, processor = time.perf_counter(), _children()
    yield cost
    cost.wall, cost.processor = time.perf_counter() - wall, _children() - processor


def _children() -> float:
    times = os.times()
    return times.children_user + times.children_system
