"""What every build proves before it writes anything: in CPython, the hidden tests tell right from wrong.

`check` does the same in every place and shows it. An exercise that was proved once, by either, is not judged again
until a file of it, of its solutions or of the grader changes.
"""

from katalite.common.report import Report
from katalite.course.memory import Memory
from katalite.course.model import Course, Exercise, Problem
from katalite.course.pool import read_pool
from katalite.proof import kept
from katalite.proof.places import CPython
from katalite.proof.verify import verify_everywhere
from katalite.proof.workers import largest_first, work_on


def prove(course: Course, report: Report, jobs: int = 1, memory: Memory | None = None) -> list[Problem]:
    """The problems of all exercises: a right solution that is not accepted, a starter that is, a wrong solution that
    the case it names does not reject, an example that is not true, tests that are not steady.

    `jobs` exercises are judged at a time. Raises BuildError as `work_on` does.
    """
    memory = memory or Memory()
    left = largest_first(exercise for exercise in course.exercises if not _is_proved(exercise, memory))

    def tell(exercise: Exercise) -> None:
        count = 2 + len(exercise.accepted) + len(exercise.wrong)
        report.step(f"verify {exercise.slug}: judge {count} solutions whose verdict is known (CPython)")

    return [problem for problems in work_on(left, _prove, jobs, tell) for problem in problems]


def _is_proved(exercise: Exercise, memory: Memory) -> bool:
    if memory.find("proof", exercise):
        return True
    pool, problems = read_pool(exercise)
    found = not problems and kept.find(exercise, pool, CPython(exercise)) is not None
    return memory.keep("proof", exercise, found)


def _prove(exercise: Exercise) -> list[Problem]:
    pool, problems = read_pool(exercise)
    return problems + verify_everywhere(exercise, pool, [CPython(exercise)])[1]
