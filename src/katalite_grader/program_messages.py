"""What is said of programs, and of what Run code is given: beside the sentences of `messages`."""

from katalite_grader.messages import ended, exception, in_line
from katalite_grader.words import number, text


def printed_too_much(limit: int) -> str:
    return text("printed-too-much", limit=number(limit, ","))


def of_program(sentence: str, what: str = "program") -> str:
    """A sentence about a function, where learners write something else: a "program", or any "code"."""
    function, other = text("your-function"), text(f"your-{what}")
    sentence = sentence.replace(function, other, 1)
    return sentence.replace(function[:1].lower() + function[1:], other[:1].lower() + other[1:], 1)


def bad_code(line: int | None, detail: str) -> str:
    return text("bad-code", where=in_line(line), detail=ended(detail))


def bad_code_run(type_name: str, message: str, advice: str = "") -> str:
    return f"{text('bad-code-run', error=ended(exception(type_name, message)))} {advice}".rstrip()


def unusable_output(type_name: str, message: str, printed: str) -> str:
    return text("unusable-output", printed=printed, error=exception(type_name, message))


# The inputs of Run code


def bad_expression(name: str, type_name: str, message: str, advice: str = "") -> str:
    return f"{text('bad-expression', name=name, error=ended(exception(type_name, message)))} {advice}".rstrip()


def bad_input(name: str, detail: str) -> str:
    return text("bad-input", name=name, detail=ended(detail))


def ragged(name: str) -> str:
    return text("ragged", name=name)


def empty_expression(name: str) -> str:
    return text("empty-expression", name=name)


# For authors


def bad_program_argument(name: str, wanted: str) -> str:
    return f"`{name}` of `solution` must be {wanted}"


def no_program_argument(name: str) -> str:
    return f"`solution` takes `input`, `arguments` and `files`, and no `{name}`"
