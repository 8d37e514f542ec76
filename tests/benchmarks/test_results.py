"""Tables and goals follow from the measured figures, and each benchmark writes its own section only."""

from pathlib import Path

from benchmarks.results import write_section
from benchmarks.startup.summary import COLD, OURS, PLAIN, SLOW, Measured, goals, report
from benchmarks.startup.visit import Visit, Warm


def measured(ours: float, plain: float, kind: str = COLD) -> Measured:
    """Three visits of each, around these medians."""
    result = Measured()
    for peer, middle in ((OURS, ours), (PLAIN, plain)):
        for seconds in (middle * 0.5, middle * 3, middle):
            result.add(peer, kind, Visit(seconds, int(middle * 1e6), int(middle * 1e6), None))
    return result


def states(result: Measured) -> dict[str, str]:
    return {goal.name: goal.state for goal in goals(result)}


def test_a_ratio_is_that_of_the_medians() -> None:
    (cold, *_) = goals(measured(1, 5))
    assert cold.value == 0.2


def test_goals_are_met_hoped_for_or_missed() -> None:
    assert states(measured(1, 8))["cold visit"] == "met, and the aim"
    assert states(measured(1, 5))["cold visit"] == "met"
    assert states(measured(2, 5))["cold visit"] == "**missed**"


def test_what_was_not_measured_is_neither_met_nor_missed() -> None:
    assert states(measured(1, 5))["return visit"] == "not measured"
    assert states(measured(1, 5))["cold visit at 400 kbit/s, 400 ms"] == "not measured"
    assert states(measured(1, 5))["warm click to verdict"] == "not measured"


def test_bytes_are_judged_by_the_worse_of_both_lines() -> None:
    result = measured(1, 2)
    for peer, size in ((OURS, 30), (PLAIN, 20)):
        result.add(peer, SLOW, Visit(1, size, size, None))
    ratio, size = (goal for goal in goals(result) if goal.name == "bytes to the first verdict of a cold visit")
    assert (ratio.state, ratio.value) == ("**missed**", 1.5)
    assert size.value == 1.0


def test_warm_figures_are_compared_with_plain() -> None:
    result = measured(1, 5)
    result.warm = {OURS: Warm(0.1, 0.2, 0.049, 1), PLAIN: Warm(0.08, 0.05, 5, 5)}
    assert states(result)["warm click to verdict"] == "met"
    assert states(result)["Stop to ready after a long run"] == "met"
    assert "| click to verdict, page at rest | 100 | 80 |" in report(result)


def test_the_report_shows_median_and_range() -> None:
    assert "| cold visit | 1.00 (0.50 to 3.00) | 5.00 (2.50 to 15.00) | 0.20 |" in report(measured(1, 5))


def test_a_section_takes_the_place_of_its_older_self_only(tmp_path: Path) -> None:
    path = tmp_path / "RESULTS.md"
    write_section("One", "first", path)
    write_section("Two", "second", path)
    write_section("One", "third", path)
    text = path.read_text()
    assert text.startswith("# Results\n")
    assert text.index("## One\n\nthird") < text.index("## Two\n\nsecond")
    assert "first" not in text
