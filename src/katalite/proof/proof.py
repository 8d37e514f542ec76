"""What every build proves before it writes anything: in CPython, the hidden tests tell right from wrong.

`check` does the same in every place and shows it. Here an exercise that was proved once is not judged again until a
file of it, of its solutions or of the grader changes.
"""

import hashlib

from katalite.common.archives import grader_version
from katalite.common.cache import cache_root, write_atomically
from katalite.common.report import Report
from katalite.course.model import Course, Exercise, Problem
from katalite.course.pool import Pool, read_pool
from katalite.proof.places import CPython
from katalite.proof.verify import verify_everywhere


def prove(course: Course, report: Report) -> list[Problem]:
    """The problems of all exercises: a right solution that is not accepted, a starter that is, a wrong solution that
    the case it names does not reject, an example that is not true, tests that are not steady.
    """
    problems: list[Problem] = []
    for exercise in course.exercises:
        pool, found = read_pool(exercise)
        mark = cache_root() / "proved" / _key(exercise, pool)
        if not found and mark.is_file():
            continue
        count = 2 + len(pool.accepted) + len(pool.wrong)
        report.step(f"verify {exercise.slug}: judge {count} solutions whose verdict is known (CPython)")
        found += verify_everywhere(exercise, pool, [CPython(exercise)])[1]
        if found:
            problems += found
        else:
            write_atomically(mark, [])
    return problems


def _key(exercise: Exercise, pool: Pool) -> str:
    """Names everything that the proof depends on."""
    submissions = [pool.reference, pool.starter, *pool.accepted, *pool.wrong]
    parts = [grader_version(), exercise.judged, *(f"{each.path}\n{each.text}" for each in submissions)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]
