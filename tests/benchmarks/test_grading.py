"""The made-up class holds what it says: different files, right and wrong and hostile ones, evenly mixed."""

from itertools import pairwise
from pathlib import Path

from benchmarks.grading import peer
from benchmarks.grading.batch import TIMEOUTS, WRONG, hostile, mixed, ordinary, write
from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise

EXERCISE = load_exercise(PROJECT, "group-normalization")


def test_no_two_files_of_a_class_are_equal(tmp_path: Path) -> None:
    submissions = mixed(ordinary(EXERCISE, 300), hostile(EXERCISE, 50))
    assert len(submissions) == len({each.source for each in submissions}) == 350
    files = write(tmp_path, submissions)
    assert [file.read_bytes() for file in files] == [each.source for each in submissions]


def test_right_and_wrong_ones_come_in_the_pool_s_own_shares() -> None:
    count = len(EXERCISE.wrong) + len(EXERCISE.accepted) + 1
    expected = [each.expected for each in ordinary(EXERCISE, 2 * count)]
    assert expected.count(WRONG) == 2 * len(EXERCISE.wrong)
    assert expected.count(frozenset({"accepted"})) == 2 * (len(EXERCISE.accepted) + 1)


def test_one_hostile_file_in_ten_uses_up_its_time() -> None:
    made = hostile(EXERCISE, 100)
    assert [each.seconds for each in made].count(TIMEOUTS * EXERCISE.time_limit) == 10
    assert sum(each.seconds for each in made) == 10 * TIMEOUTS * EXERCISE.time_limit
    assert len({each.name for each in made}) >= 20


def test_the_shorter_list_is_spread_over_the_longer() -> None:
    plain, bad = ordinary(EXERCISE, 90), hostile(EXERCISE, 10)
    everything = mixed(plain, bad)
    places = [number for number, each in enumerate(everything) if each in bad]
    assert len(places) == 10
    assert all(8 <= after - before <= 12 for before, after in pairwise(places))


def test_the_peer_tells_right_from_wrong(tmp_path: Path) -> None:
    peer.prepare(EXERCISE, tmp_path / "peer")
    files = [EXERCISE.reference, EXERCISE.wrong[0]]
    cost, passed = peer.judge(tmp_path / "peer", files, 1)
    assert cost.wall > 0
    assert cost.processor > 0
    assert passed == [True, False]
