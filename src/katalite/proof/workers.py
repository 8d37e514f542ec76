"""Work on many exercises at a time, each in a process that may judge: what is the same for one after the other."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from katalite.common.report import BuildError
from katalite.course.model import Exercise
from katalite.grading.sandbox_child import die_with_parent
from katalite.python.node_host import keep_node, kept_node

_AHEAD = 2
"""So many exercises for each process are handed over before the first is waited for: what waits has a bound."""


def cores() -> int:
    """How many processes this one may keep busy."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return count or 1


def largest_first(exercises: Iterable[Exercise]) -> list[Exercise]:
    """Those with the most solutions before the others: no process is left alone with a large one at the end."""
    return sorted(exercises, key=lambda exercise: -len(exercise.accepted) - len(exercise.wrong))


def work_on[R](
    exercises: Sequence[Exercise], work: Callable[[Exercise], R], jobs: int, tell: Callable[[Exercise], object]
) -> Iterator[R]:
    """What `work` gives for each exercise, in order; `jobs` are worked on at a time, in processes of their own.

    `tell` is called when an exercise is taken up. With one exercise or one job all is done here. `work`, what it gives
    and what it raises travel between processes. Raises BuildError if one of the processes ends by itself.
    """
    jobs = min(jobs, len(exercises))
    if jobs < 2:
        with kept_node():
            for exercise in exercises:
                tell(exercise)
                yield work(exercise)
        return
    # Not a fork: this process has threads, and a terminal that it draws on.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin) as pool:
        waiting: deque[tuple[Exercise, Future[R]]] = deque()
        try:
            for exercise in exercises:
                tell(exercise)
                waiting.append((exercise, pool.submit(work, exercise)))
                if len(waiting) == jobs * _AHEAD:
                    yield waiting[0][1].result()
                    waiting.popleft()
            while waiting:
                yield waiting[0][1].result()
                waiting.popleft()
        except BrokenProcessPool:
            names = ", ".join(each.slug for each, _ in waiting)
            raise BuildError(
                f"A process that judged ended by itself, at one of these exercises: {names}; run this again with "
                "--jobs 1, which tells at which."
            ) from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that started this one
    keep_node()
    die_with_parent()
