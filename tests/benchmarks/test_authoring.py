"""The generated courses are right and all different, and the goals are told as they are."""

from pathlib import Path

import pytest

from benchmarks.authoring.__main__ import Built, Course, _growth, _memory, fresh
from benchmarks.authoring.courses import set_case, write_course
from katalite.common.cache import cache_root
from katalite.course.load import load
from katalite.course.pool import read_pool
from katalite.proof.places import CPython
from katalite.proof.verify import verify_everywhere


def course(count: int, seconds: float, memory: int, size: int) -> Course:
    built = Built(seconds, memory)
    return Course(count, built, built, built, size)


def test_a_generated_course_is_right_before_and_after_a_changed_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "cache"))
    write_course(tmp_path, 3)
    exercises = load(tmp_path).exercises
    assert len({each.statement.source for each in exercises}) == len({each.judged for each in exercises}) == 3
    for factor in (10_007, 10_009):
        set_case(tmp_path, 1, factor)
    changed = load(tmp_path).exercises
    assert [each.judged == other.judged for each, other in zip(exercises, changed, strict=True)] == [True, False, True]
    assert verify_everywhere(changed[1], read_pool(changed[1])[0], [CPython(changed[1])])[1] == []


def test_a_fresh_cache_knows_python_and_no_exercise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / "all"))
    for part in ("runtime", "proved", "recorded", "texts"):
        (cache_root() / part).mkdir(parents=True)
    fresh(tmp_path / "new", 1)
    assert [path.name for path in (tmp_path / "new" / "cache").iterdir()] == ["runtime"]


def test_growth_is_told_beyond_what_one_exercise_takes() -> None:
    base, small = course(1, 10, 0, 0), course(10, 20, 0, 0)
    text, met = _growth(base, small, course(100, 130, 0, 0))
    assert met
    assert text.startswith("100 exercises against 10, beyond the time of 1: 12.0 times from nothing, 12.0 times again")
    assert not _growth(base, small, course(100, 131, 0, 0))[1]


def test_memory_is_told_for_each_further_exercise() -> None:
    base = course(1, 1, 50_000_000, 1_000_000)
    text, met = _memory(base, course(101, 1, 52_000_000, 3_000_000))
    assert met
    assert "for each further exercise: 20.0 kB, of which its part of the site is 20.0 kB" in text
    assert not _memory(base, course(101, 1, 52_200_000, 3_000_000))[1]
