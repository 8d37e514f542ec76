"""What JavaScript calls. Only strings (JSON) and bytes cross; one interpreter is either a judge or a sandbox.

The functions raise nothing for what a submission or a test does. They are called from a page and from Node alike.
"""

import contextlib
import json
import shutil
import signal
import sys
import tempfile
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from types import FrameType
from typing import Any

from katalite_grader.codec import DEFAULT_LIMITS
from katalite_grader.example import made, run_example
from katalite_grader.figures import drawn
from katalite_grader.judge import Judge, Pending
from katalite_grader.linear_algebra import tell_failures
from katalite_grader.misconception import Answered, Table, keep
from katalite_grader.packages import use_packages
from katalite_grader.pytest_session import PytestSession
from katalite_grader.restore import after_restore, library_arrived, library_missed, library_used
from katalite_grader.rewritten import place, rewritten_tests
from katalite_grader.sandbox import Sandbox
from katalite_grader.setting import Setting
from katalite_grader.shown_arrays import taken
from katalite_grader.verdict import summarise

__all__ = [
    "after_restore",
    "judge_describe",
    "judge_misconception",
    "judge_open",
    "judge_pending",
    "judge_run",
    "judge_summary",
    "library_arrived",
    "library_missed",
    "library_used",
    "prepare",
    "reset",
    "rewrite_tests",
    "sandbox_call",
    "sandbox_drawn",
    "sandbox_example",
    "sandbox_faults",
    "sandbox_inside",
    "sandbox_load",
    "sandbox_made",
    "sandbox_reference",
    "set_line_reporter",
    "set_printer",
    "set_recorded",
    "use_packages",
]

if sys.platform == "emscripten":
    tell_failures()

_judge: Judge | None = None
_folder: Path | None = None
_prepared: PytestSession | None = None
_pending = b""
_pairs: list[tuple[bytes, bytes]] = []
_answered: Answered = {}
_last_run: Answered = {}
_sandbox: Sandbox | None = None
_printer: Callable[[str], object] | None = None
_recorded: Callable[[str], object] | None = None


def prepare() -> None:
    """Do of opening a judge what needs no tests, for a memory snapshot to hold. The next `judge_open` uses it."""
    global _prepared
    _prepared = PytestSession(_new_folder())


def judge_open(spec_json: str) -> str:
    """Collect the tests of `{"function", "may_modify": [name], "tests": {path: text}, "expected": [item id] or null}`.

    With `"program": true` the submission is a program. An optional `"parameters": [name]` names what tests pass by
    position, an optional `"code"` has compiled modules (see `rewritten.py`). Where tests import the submission,
    `"imported"` is `{"module", "names": [name], "collection": [[call, answer]], "gave_objects": [signature]}` (see
    `ObjectJudge`), the pairs in base64.
    Gives `{"items": [{"id", "test", "case", "title"}], "tests": [{"id", "title"}], "problems": [sentence]}`.
    """
    global _judge, _folder, _prepared
    reset()
    spec = json.loads(spec_json)
    session, _prepared = _prepared, None
    folder = _folder = session.folder if session else _new_folder()
    folder.mkdir(exist_ok=True)  # a snapshot holds no files
    for name, text in spec["tests"].items():
        path = folder / PurePosixPath(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    place(folder, spec.get("code", {}))
    _judge = _open_imported(folder, spec, session) if "imported" in spec else _open_function(folder, spec, session)
    return _dumps(
        {
            "items": [info.as_json() for info in _judge.items],
            "tests": [test.as_json() for test in _judge.tests],
            "problems": _judge.problems,
        }
    )


def _open_function(folder: Path, spec: dict[str, Any], session: PytestSession | None) -> Judge:
    return Judge(
        folder,
        spec["function"],
        may_modify=spec.get("may_modify", ()),
        parameters=spec.get("parameters", ()),
        expected=spec.get("expected"),
        program=spec.get("program", False),
        session=session,
    )


def _open_imported(folder: Path, spec: dict[str, Any], session: PytestSession | None) -> Judge:
    # Only here: most exercises have no use for it.
    from katalite_grader.standins.object_judge import ObjectJudge

    imported = spec["imported"]
    return ObjectJudge(
        folder,
        imported["module"],
        imported["names"],
        [(b64decode(call), b64decode(answer)) for call, answer in imported["collection"]],
        function=spec["function"],
        gave_objects=frozenset(imported["gave_objects"]),
        expected=spec.get("expected"),
        session=session,
    )


def rewrite_tests(tests_json: str) -> str:
    """The compiled test modules among `{path: text}` (see `rewritten.py`), for a site to bring along."""
    return _dumps(rewritten_tests(json.loads(tests_json)))


def judge_run(item_id: str, answers: Any, more: bool = False) -> str:
    """Run an item with `answers`, a list of [call bytes, answer bytes]; with `more`, they follow those of the last run.

    Gives `{"pending": true}`, the call being `judge_pending()`, or `{"pending": false, "finished": item result}`.
    """
    global _pending, _pairs
    pairs = [(_bytes(call), _bytes(answer)) for call, answer in _python(answers)]
    if more:
        pairs = _pairs + pairs
    _pairs = []
    step = _the_judge().run(item_id, pairs)
    if isinstance(step, Pending):
        _pending, _pairs = step.call, pairs
        return '{"pending": true}'
    keep(_answered, item_id, pairs)
    return _dumps({"pending": False, "finished": step})


def judge_pending() -> bytes:
    """The bytes of the call that the last `judge_run` waits for."""
    return _pending


def judge_describe(call: Any) -> str:
    """The arguments of a call, `[{"name", "text", "code"}]`: for the page to say where a sandbox was lost."""
    return _dumps(_the_judge().describe(_bytes(call)))


def judge_summary(results_json: str, load_failure_json: str = "") -> str:
    """The summary (see `verdict.summarise`) of a list of item results, or of the failure of `sandbox_load`."""
    global _last_run, _answered
    judge = _the_judge()
    failure = json.loads(load_failure_json) if load_failure_json else None
    results = json.loads(results_json)
    # An item that the judge did not see in this run may have answers of a run that was stopped.
    judged = [result["id"] for result in results if result["outcome"] in ("passed", "failed", "error")]
    _last_run, _answered = {item: _answered[item] for item in judged if item in _answered}, {}
    return _dumps(summarise(judge.tests, judge.items, results, failure, judge.problems))


def judge_misconception(table: Any) -> str:
    """Which known mistake the run made whose summary was asked for last: `{"name", "hint"}` or null.

    `table` is the bytes of the exercise's file of misconceptions.
    """
    named = Table.read(_bytes(table)).name(_last_run)
    return _dumps(None if named is None else named.as_json())


def sandbox_load(
    source: str,
    function: str,
    filename: str,
    as_main: bool = False,
    names: Any = (),
    answer_size: str = "",
    setting: str = "",
) -> str:
    """Load a submission; gives `LoadResult.as_json`.

    `names` are those that tests import, if they do; `answer_size` is in bytes, as digits, `setting` what
    `Setting.read` takes (see `Sandbox`).
    """
    global _sandbox
    size = int(answer_size) if answer_size else DEFAULT_LIMITS.size
    _sandbox = Sandbox(function, filename, _printer, _python(names), size, Setting.read(setting))
    return _dumps(_sandbox.load(source, as_main=as_main).as_json())


def sandbox_call(call: Any) -> bytes:
    """Answer the bytes of a call with the bytes of its answer."""
    return _the_sandbox().call(_bytes(call))


def sandbox_example(arguments_json: str) -> str:
    """Call the function with `[[name, expression], …]`, the expressions being Python with `np` in scope, or run the
    program with the texts `[["input", …], ["arguments", …]]`.

    Gives what `example.run_example` gives.
    """
    return _dumps(run_example(_the_sandbox(), json.loads(arguments_json)))


def sandbox_drawn() -> str:
    """What the submission has shown and drawn since this was asked last: `shown_arrays.taken`, then `figures.drawn`."""
    pieces: list[str] = []
    for take in (taken, drawn):
        with contextlib.suppress(BaseException):  # what draws is the submission's to change
            pieces += map(_dumps, take())
    return f"[{', '.join(pieces)}]"


def sandbox_faults(source: str, wheel: Any = b"") -> str:
    """What can be said of a file before it runs (see `faults`); nothing of it is run."""
    # Only here: it is loaded when somebody writes.
    from katalite_grader.faults import faults

    return _dumps(faults(source, _bytes(wheel)))


def sandbox_made() -> bytes:
    """The call that `sandbox_example` has made with its answer (see `example.made`), for `sandbox_reference`."""
    return made(_the_sandbox())


def sandbox_reference(asked_json: str, made: Any) -> str:
    """What the reference gives where a submission gave what is in `made` (see `answer_beside`)."""
    # Only here: it is loaded when somebody has run code.
    from katalite_grader.reference_answer import answer_beside

    return _dumps(answer_beside(json.loads(asked_json), _bytes(made)))


def sandbox_inside(asked_json: str, calls: Any) -> str:
    """Record what the lines of a submission do (see `look_inside`); the steps go to the listener of `set_recorded`."""
    # Only here: it is loaded when somebody looks.
    from katalite_grader.inside.look import look_inside

    made = [_bytes(call) for call in _python(calls)]
    return _dumps(look_inside(json.loads(asked_json), made, _recorded or len, _printer))


def set_recorded(listener: Callable[[str], object]) -> None:
    """Call `listener` with each piece of a recording, while it is made."""
    global _recorded
    _recorded = listener


def set_printer(printer: Callable[[str], object] | None) -> None:
    """Call `printer` with each piece of text that the submission prints from now on. Set it before `sandbox_load`."""
    global _printer
    _printer = printer


def set_line_reporter(reporter: Callable[[int], object]) -> None:
    """At every SIGUSR1, which the host raises now and then, tell `reporter` the submission's present line, or 0."""

    def look(_number: int, frame: FrameType | None) -> None:
        reporter(_sandbox.line_in(frame) if _sandbox is not None else 0)

    signal.signal(signal.SIGUSR1, look)


def reset() -> None:
    """Let go of the judge with its files, and of the sandbox with its module. The printer stays."""
    global _judge, _folder, _pending, _pairs, _sandbox, _answered, _last_run
    if _judge is not None:
        _judge.close()
    if _folder is not None:
        shutil.rmtree(_folder, ignore_errors=True)
    _judge, _folder, _pending, _sandbox = None, None, b"", None
    _pairs, _answered, _last_run = [], {}, {}
    sys.modules.pop("solution", None)


def _new_folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="hidden-"))


def _the_judge() -> Judge:
    if _judge is None:
        raise RuntimeError("judge_open comes first")
    return _judge


def _the_sandbox() -> Sandbox:
    if _sandbox is None:
        raise RuntimeError("sandbox_load comes first")
    return _sandbox


def _python(value: Any) -> Any:
    """JavaScript arrays arrive as proxies that know how to become Python lists."""
    return value.to_py() if hasattr(value, "to_py") else value


def _bytes(value: Any) -> bytes:
    return bytes(_python(value))


def _dumps(value: Any) -> str:
    return json.dumps(value, allow_nan=False)
