"""Several exercises at a time give what one after the other gives."""

import os
from dataclasses import replace
from itertools import count

import pytest

from katalite.common.report import BuildError
from katalite.course.load import load
from katalite.proof.workers import cores, largest_first, work_on
from tests.katalite.courses import lay_out


@pytest.fixture
def exercises(tmp_path):
    return load(lay_out(tmp_path)).exercises


def slug_and_process(exercise):
    return exercise.slug, os.getpid()


def end_at_double(exercise):
    if exercise.slug == "double":
        os._exit(3)
    return exercise.slug


@pytest.mark.parametrize("jobs", [1, 2])
def test_answers_come_in_order_and_every_exercise_is_told(exercises, jobs):
    told = []
    many = [*exercises] * 5
    found = list(work_on(many, slug_and_process, jobs, lambda exercise: told.append(exercise.slug)))
    assert [slug for slug, _ in found] == told == [exercise.slug for exercise in many]
    assert ({process for _, process in found} == {os.getpid()}) == (jobs == 1)


def test_what_is_handed_over_and_not_yet_taken_has_a_bound(exercises):
    told = count()
    answers = work_on([*exercises] * 20, slug_and_process, 2, lambda exercise: next(told))
    next(answers)
    assert next(told) == 4
    answers.close()


def test_a_process_that_ends_by_itself_is_told_with_the_exercises_that_were_under_way(exercises):
    with pytest.raises(BuildError, match=r"at one of these exercises: double, add; run this again with --jobs 1"):
        list(work_on([*exercises], end_at_double, 2, lambda exercise: None))


def test_the_largest_come_first_and_equal_ones_keep_their_order(exercises):
    double, add = exercises
    assert (double.slug, len(double.wrong), add.slug, len(add.wrong)) == ("double", 1, "add", 0)
    larger = replace(add, slug="larger", accepted=(add.reference,) * 2)
    ordered = largest_first([add, double, larger, add])
    assert [each.slug for each in ordered] == [
        "larger",
        "double",
        "add",
        "add",
    ]


def test_one_exercise_needs_no_other_process(exercises):
    assert list(work_on(exercises[:1], slug_and_process, 8, lambda exercise: None)) == [("double", os.getpid())]
    assert cores() >= 1
