"""Judges submissions in Pyodide under Node: the page's realms and session, driven from here by one JSON job."""

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from katalite.common.report import BuildError
from katalite.course.model import Exercise
from katalite.python.node_host import lines
from katalite.python.runtime import Runtime
from katalite.python.snapshot import use_of
from katalite_grader.calls import answers_limit
from katalite_grader.cases import compiled_tests

#: The scripts of a realm's worker in the order in which they run; realm.js comes from the bundle.
SCRIPTS = ("pyodide.js", "pyodide.asm.js")


@dataclass(frozen=True)
class Source:
    """A submission to judge. With `reversed` the tests run last to first."""

    name: str
    text: str
    reversed: bool = False


@dataclass(frozen=True)
class Recording:
    """The calls of one item; `open` where a further call depends on an earlier answer."""

    calls: tuple[bytes, ...] = ()
    open: bool = False

    def as_json(self) -> dict[str, Any]:
        return {"calls": [base64.b64encode(call).decode() for call in self.calls], "open": self.open}


@dataclass(frozen=True)
class Opened:
    """What a judge found in the tests: their items, and the compiled test modules if they were asked for.

    Only the Python that is to run them can compile them (see katalite_grader/rewritten.py).
    """

    items: list[dict[str, Any]]
    code: dict[str, str]


@dataclass(frozen=True)
class Judged:
    """What came of one submission: the summary as `grade --json` knows it, item results, and the calls made."""

    name: str
    verdict: str
    error: str | None
    tests: list[dict[str, Any]]
    results: list[dict[str, Any]] = field(repr=False)
    calls: dict[str, tuple[bytes, ...]] = field(repr=False)
    library: bool = False
    """The tests imported what a memory snapshot leaves out."""


@dataclass(frozen=True)
class NodeJudge:
    """The exercise's judge under Node. `realm` is the bundled realm.js."""

    exercise: Exercise
    runtime: Runtime
    realm: Path
    imported: Mapping[str, Any] | None = None
    """Where tests import the submission, what the right solution has shown: see `Survey.as_json`."""
    isolated: bool = False
    """Each sandbox in a process of its own, without files or environment: for submissions of strangers."""

    @property
    def names(self) -> list[str]:
        """What the tests import of the submission."""
        return list(self.exercise.imported.names) if self.exercise.imported else []

    def spec(self, expected: Sequence[str] | None = None, code: Mapping[str, str] | None = None) -> dict[str, Any]:
        """What the bridge's `judge_open` takes, here and in the page; `code` is that of `Opened`."""
        spec = self._spec(expected, code)
        if self.exercise.imported is not None:
            spec["imported"] = {"module": self.exercise.imported.module, "names": self.names, **(self.imported or {})}
        return spec

    def _spec(self, expected: Sequence[str] | None, code: Mapping[str, str] | None) -> dict[str, Any]:
        return {
            "function": self.exercise.function,
            "program": self.exercise.setting.program,
            "may_modify": list(self.exercise.may_modify),
            "parameters": list(self.exercise.parameters),
            "tests": compiled_tests(self.exercise.test_files),
            "code": dict(code or {}),
            "expected": None if expected is None else list(expected),
        }

    def run(
        self,
        sources: Sequence[Source],
        recorded: Mapping[str, Recording] | None = None,
        expected: Sequence[str] | None = None,
        *,
        rewrite: bool = False,
    ) -> tuple[Opened, Iterator[Judged]]:
        """Open the judge; returns what it found, and an iterator that judges one source after the other.

        With `rewrite` the tests are compiled as well. Raises BuildError when Node or the judge does not start, or when
        the tests cannot be collected.
        """
        start = {
            "scripts": [str(self.runtime.folder / name) for name in SCRIPTS] + [str(self.realm)],
            "files": {file.name: str(file.path) for file in self.runtime.files if use_of(file.name) != "plain"},
            "mode": "snapshot",
            "isolated": self.isolated,
            "language": self.exercise.language,
        }
        job = {
            "exercise": {
                "function": self.exercise.function,
                "time_limit": self.exercise.time_limit,
                "memory_limit": self.exercise.memory_limit,
                "names": self.names,
                "setting": self.exercise.setting.text,
                "answers_limit": answers_limit(self.exercise.memory_limit),
            },
            "spec": self.spec(expected),
            "rewrite": rewrite,
            "recorded": {item: recording.as_json() for item, recording in (recorded or {}).items()},
            "submissions": [
                {"name": source.name, "source": source.text, "reversed": source.reversed} for source in sources
            ],
        }
        said = lines(start, job)
        opened = next(said)
        if opened["problems"]:
            raise BuildError(f"hidden_tests/{self.exercise.slug}: {' '.join(opened['problems'])}")
        return Opened(opened["items"], opened["code"]), map(_judged, said)


def _judged(line: dict[str, Any]) -> Judged:
    if line["summary"] is None:
        raise BuildError(f"{line['name']}: the judge under Node broke: {line['broken']}")
    return Judged(
        name=line["name"],
        verdict=line["summary"]["verdict"],
        error=line["summary"]["error"],
        tests=line["summary"]["tests"],
        results=line["results"],
        calls={item: tuple(base64.b64decode(call) for call in calls) for item, calls in line["calls"].items()},
        library=line["library"],
    )
