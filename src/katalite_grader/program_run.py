"""A program as hidden tests see it: `solution("input")` runs it, and what comes back tells how that went."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

from katalite_grader import messages, program_messages
from katalite_grader.calls import Call
from katalite_grader.solution import AuthorMistake, LostSandbox, Solution


@dataclass(frozen=True, eq=False)
class Ran:
    """One run of a program that came to its end."""

    printed: str
    """What it wrote to its standard output."""
    errors: str
    """What it wrote to its standard error."""
    status: int
    """Its exit status, from 0 to 255; 0 says that all went well."""
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    """The files that it has written or changed, by name: text where they hold UTF-8, else bytes."""

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str | int):
            raise TypeError("a run is neither a text nor a number; compare its `printed`, `lines` or `status`")
        return self is other

    __hash__ = None  # type: ignore[assignment]

    def __getattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a run has no `{name}`; it has `printed`, `lines`, `errors`, `status` and `files`")

    @property
    def lines(self) -> list[str]:
        """The printed lines, without blanks at their ends, and without empty ones at the end."""
        return [line.rstrip() for line in self.printed.rstrip().split("\n")] if self.printed.strip() else []


PARAMETERS = ("input", "arguments", "files")
"""What a call may give."""


class ProgramSolution(Solution):
    """The learner's program as hidden tests see it.

    A call runs it from its first line, in a folder of its own. An exception that it does not catch arrives as itself.
    """

    def __repr__(self) -> str:
        return "the program"

    def __call__(
        self,
        /,
        input: str = "",
        arguments: Sequence[str] = (),
        files: Mapping[str, str | bytes] | None = None,
        **others: object,
    ) -> Ran:
        """Run the program with this text as standard input, these arguments after its name, and these files beside
        those of the exercise."""
        for name in others:
            raise self._activity.interrupt(AuthorMistake(program_messages.no_program_argument(name)))
        given: dict[str, Any] = {"input": self._checked(input, str, "input", "a text")}
        if len(arguments):
            parts = [] if isinstance(arguments, str) else [each for each in arguments if isinstance(each, str)]
            if len(parts) != len(arguments):
                self._mistake("arguments", "a list of texts")
            given["arguments"] = [str(each) for each in parts]
        if files:
            for name, content in self._checked(files, Mapping, "files", "a dictionary").items():
                if not isinstance(name, str) or "/" in name or not name.strip("."):
                    self._mistake("files", "a dictionary of plain file names")
                self._checked(content, str | bytes, f"files[{name!r}]", "a text or bytes")
            given["files"] = dict(files)
        return self._ran(super().__call__(**given))

    def _checked(self, value: Any, kind: Any, name: str, wanted: str) -> Any:
        if not isinstance(value, kind):
            self._mistake(name, wanted)
        return value

    def _mistake(self, name: str, wanted: str) -> None:
        raise self._activity.interrupt(AuthorMistake(program_messages.bad_program_argument(name, wanted)))

    def _ran(self, value: Any) -> Ran:
        """The answer as a Ran. The sandbox may have sent anything."""
        match value:
            case {"printed": str(printed), "errors": str(errors), "status": int(status)}:
                return Ran(printed, errors, status, self.files)
        raise self._activity.interrupt(LostSandbox("died", messages.unreadable()))


def program_arguments(call: Call) -> list[dict[str, Any]]:
    """What a run of a program was given, as an item result lists arguments: texts as they are, to be put in again."""
    import shlex

    listed = []
    for name, value in call.kwargs.items():
        if name == "input":
            text = str(value)
        elif name == "arguments":
            text = shlex.join(map(str, value))
        else:
            text = ", ".join(map(str, value))
        listed.append({"name": name, "text": text, "code": text if name != "files" else None})
    return listed
