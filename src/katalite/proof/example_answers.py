"""What the reference solution gives for the examples of the statement."""

from collections.abc import Iterator, Sequence

from katalite.course.model import Example
from katalite.grading.grade import Grader
from katalite_grader.calls import Answer, Call
from katalite_grader.cases import to_value
from katalite_grader.scratch import printing_last


def example_answers(
    grader: Grader, examples: Sequence[Example], reference: str
) -> Iterator[tuple[Example, Answer | None]]:
    """Each example with its answer; None where none came.

    Code is run as a program that begins with the reference: what its last line shows is then printed, too.
    """
    calls = {str(number): (_call(grader, example),) for number, example in enumerate(examples) if not example.code}
    answers = grader.answers(reference, calls) if calls else {}
    for number, example in enumerate(examples):
        if example.code:
            yield example, grader.run_program(f"{reference}\n\n{printing_last(example.code)}")
        else:
            yield example, answers[str(number)][0]


def _call(grader: Grader, example: Example) -> bytes:
    if grader.exercise.setting.program:
        return Call("", (), dict(example.call)).encode()
    return Call(grader.exercise.function, (), {name: to_value(raw) for name, raw in example.call.items()}).encode()
