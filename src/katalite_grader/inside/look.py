"""One look inside: load the submission, make the calls that came before, and record the one that is asked for."""

import json
from collections.abc import Callable, Sequence
from types import CodeType
from typing import Any

from katalite_grader.example import run_example
from katalite_grader.inside.loops import loops_of
from katalite_grader.inside.recorder import Enough, Recorder
from katalite_grader.sandbox import LoadResult, Sandbox
from katalite_grader.setting import Setting


class _Watched(Sandbox):
    """Begins to record when the file is compiled, or keeps its code for later."""

    code: CodeType | None = None
    on_code: Callable[[CodeType], None] | None = None

    def _compile(self, source: str) -> CodeType | LoadResult:
        code = super()._compile(source)
        if isinstance(code, CodeType):
            self.code = code
            if self.on_code is not None:
                self.on_code(code)
        return code


def look_inside(
    asked: dict[str, Any],
    calls: Sequence[bytes],
    say: Callable[[str], object],
    on_print: Callable[[str], object] | None = None,
) -> dict[str, Any]:
    """Record a call of a submission; the steps go to `say` while it runs (see `Recorder`).

    `asked` is `{"source", "function", "names": [name], "setting", "inputs": [[name, expression, …]] or null}`. With
    `inputs` the function is called with them, as by `run_example`, or, where there is no function, the file itself is
    recorded. Otherwise the last of `calls` is, those before it being made first; where tests import `names`, all are,
    since one operation alone tells little. Gives `{"ok": true}`, or `{"ok": false, "message"}` where nothing was
    recorded.
    """
    source, function, names = asked["source"], asked["function"], asked["names"]
    inputs = asked["inputs"]
    sandbox = _Watched(function, on_print=on_print, names=names, setting=Setting.read(asked.get("setting", "")))
    recorder = Recorder(say, lambda error: sandbox.describe(error).message)
    script = inputs is not None and not function
    if script:
        sandbox.on_code = lambda code: recorder.begin(code, whole=True)
    say(json.dumps({"loops": loops_of(source)}) + "\n")
    try:
        loaded = sandbox.load(source, as_main=inputs is not None)
        if script and sandbox.code is not None:
            return {"ok": True}
        if not loaded.ok or sandbox.code is None:
            return {"ok": False, "message": loaded.message}
        last = 0 if names else len(calls) - 1
        for call in calls[:last] if inputs is None else ():
            sandbox.call(call)
        recorder.begin(sandbox.code, whole=False)
        if inputs is None:
            for call in calls[last:]:
                sandbox.call(call)
            return {"ok": True}
        result = run_example(sandbox, inputs)
        return {"ok": False, "message": result["message"]} if result.get("argument") else {"ok": True}
    except Enough:
        return {"ok": True}
    finally:
        recorder.end()
