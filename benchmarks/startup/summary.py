"""From measured visits to tables: medians, ranges, ratios to plain Pyodide, and the goals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from benchmarks.results import table
from benchmarks.startup.visit import Visit, Warm

OURS, PLAIN, COMPILED = "Katalite", "plain Pyodide", "compiled Pyodide"
COLD, RETURN, SLOW = "cold visit", "return visit", "cold visit at 20 Mbit/s, 40 ms"
WEAK_LINE, FAINT_LINE = "cold visit at 1.6 Mbit/s, 150 ms", "cold visit at 400 kbit/s, 400 ms"
SLOWER = 4
SLOW_PROCESSOR = f"cold visit on a processor {SLOWER} times slower"


@dataclass
class Measured:
    """All visits by (peer, kind of visit), in the order of the rounds, and the warm figures by peer."""

    visits: dict[tuple[str, str], list[Visit]] = field(default_factory=dict)
    warm: dict[str, Warm] = field(default_factory=dict)

    def add(self, peer: str, kind: str, visit: Visit) -> None:
        self.visits.setdefault((peer, kind), []).append(visit)

    @property
    def peers(self) -> list[str]:
        return list(dict.fromkeys(peer for peer, _ in self.visits))

    @property
    def kinds(self) -> list[str]:
        return list(dict.fromkeys(kind for _, kind in self.visits))

    def values(self, peer: str, kind: str, of: Callable[[Visit], float | None]) -> list[float]:
        return [value for visit in self.visits.get((peer, kind), []) if (value := of(visit)) is not None]

    def ratio(self, kind: str, of: Callable[[Visit], float | None]) -> float | None:
        """Median of ours over median of plain's; None where one was not measured, or plain's is nothing."""
        ours, plain = self.values(OURS, kind, of), self.values(PLAIN, kind, of)
        return median(ours) / median(plain) if ours and plain and median(plain) else None


@dataclass(frozen=True)
class Goal:
    """`value` must be at most `limit`, and is hoped to be at most `aim`; None if it was not measured."""

    name: str
    value: float | None
    limit: float
    aim: float | None = None
    unit: str = "of plain's"

    @property
    def state(self) -> str:
        if self.value is None:
            return "not measured"
        if self.value > self.limit:
            return "**missed**"
        return "met, and the aim" if self.aim is not None and self.value <= self.aim else "met"


def seconds(visit: Visit) -> float:
    return visit.seconds


def bytes_to_verdict(visit: Visit) -> float:
    return visit.bytes_to_verdict


def goals(measured: Measured) -> list[Goal]:
    """What the project wants of a start, in its own words, against what was measured."""
    ours, plain = measured.warm.get(OURS), measured.warm.get(PLAIN)
    kinds = (COLD, SLOW, WEAK_LINE, FAINT_LINE)
    loads = [ratio for kind in kinds if (ratio := measured.ratio(kind, bytes_to_verdict)) is not None]
    sizes = [median(sent) / 1e6 for kind in kinds if (sent := measured.values(OURS, kind, bytes_to_verdict))]
    return [
        Goal("cold visit", measured.ratio(COLD, seconds), 0.25, 1 / 6),
        Goal("return visit", measured.ratio(RETURN, seconds), 0.28, 1 / 8),
        Goal(SLOW, measured.ratio(SLOW, seconds), 0.6),
        Goal(WEAK_LINE, measured.ratio(WEAK_LINE, seconds), 0.8),
        Goal(FAINT_LINE, measured.ratio(FAINT_LINE, seconds), 0.8),
        Goal(SLOW_PROCESSOR, measured.ratio(SLOW_PROCESSOR, seconds), 0.25),
        Goal("bytes to the first verdict of a cold visit", max(loads, default=None), 0.8),
        Goal("bytes to the first verdict of a cold visit", max(sizes, default=None), 7.9, None, "MB"),
        Goal("warm click to verdict", ours.verdict / plain.verdict if ours and plain else None, 1.5),
        Goal("Stop to ready after a long run", ours.stop_after_long_run * 1000 if ours else None, 50, None, "ms"),
    ]


def report(measured: Measured) -> str:
    """The tables as Markdown."""
    parts = [
        "Navigation to first verdict, in seconds: median (smallest to largest), and ratio of medians to plain Pyodide.",
        _visits(measured, seconds, lambda value: f"{value:.2f}"),
        "Megabytes transferred to the first verdict, headers included:",
        _visits(measured, bytes_to_verdict, _megabytes),
        "Megabytes transferred in all, four seconds after the first verdict:",
        _visits(measured, lambda visit: visit.bytes_in_all, _megabytes),
        "Megabytes of memory of the whole browser at that moment, shared pages counted once:",
        _visits(measured, lambda visit: visit.memory, lambda value: f"{value / 1e6:.0f}"),
    ]
    if measured.warm:
        parts += ["After the first verdict, medians in milliseconds:", _warm(measured)]
    parts += ["Goals:", _goals(goals(measured))]
    return "\n\n".join(parts)


def _megabytes(value: float) -> str:
    return f"{value / 1e6:.2f}"


def _visits(measured: Measured, of: Callable[[Visit], float | None], form: Callable[[float], str]) -> str:
    rows = []
    for kind in measured.kinds:
        cells = [spread(measured.values(peer, kind, of), form) for peer in measured.peers]
        ratio = measured.ratio(kind, of)
        rows.append([kind, *cells, "–" if ratio is None else f"{ratio:.2f}"])
    return table(["", *measured.peers, "ratio"], rows)


def spread(values: Sequence[float], form: Callable[[float], str]) -> str:
    """Median, and the range where there is one."""
    if not values:
        return "–"
    middle, low, high = form(median(values)), form(min(values)), form(max(values))
    return middle if low == high else f"{middle} ({low} to {high})"


def _warm(measured: Measured) -> str:
    figures: dict[str, Callable[[Warm], float]] = {
        "click to verdict, page at rest": lambda warm: warm.verdict,
        "click to verdict, runs back to back": lambda warm: warm.back_to_back,
        "Stop after 2.5 s, then Run: until the file is loaded": lambda warm: warm.stop_after_long_run,
        "Stop at once, then Run: until the file is loaded": lambda warm: warm.stop_at_once,
    }
    rows = [
        [name, *(f"{of(measured.warm[peer]) * 1000:.0f}" for peer in measured.warm)] for name, of in figures.items()
    ]
    return table(["", *measured.warm], rows)


def _goals(found: Sequence[Goal]) -> str:
    rows = []
    for goal in found:
        value = "–" if goal.value is None else f"{goal.value:.3g}"
        aim = "" if goal.aim is None else f"{goal.aim:.3g}"
        rows.append([f"{goal.name} ({goal.unit})", value, f"{goal.limit:.3g}", aim, goal.state])
    return table(["", "measured", "at most", "aim", ""], rows)
