"""`grade --isolated`: what goes after the host's files, environment or processes is not accepted, and harms nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from .corpus import submission
from .exercise import RIGHT, TOY, WRONG, write_course

pytestmark = pytest.mark.full

SECRET = "a-secret-of-the-environment"
TRIES = """
def tries(*steps):
    told = []
    for step in steps:
        try:
            told.append(f"{step()!r:.300}")
        except BaseException as error:
            told.append(type(error).__name__)
    raise ValueError("told: " + " | ".join(told))


def standardize(x, axis=0):
"""
# Every way from Python to JavaScript that is known, each to a thing whose constructor's constructor may make functions.
CLIMB = """
import pyodide_js
from katalite_grader import bridge
from pyodide.ffi import create_proxy, to_js


def thrown(work):
    try:
        work()
    except BaseException as error:
        return error.js_error


THINGS = [
    lambda: pyodide_js,
    lambda: to_js([1]),
    lambda: to_js(b"x").buffer,
    lambda: create_proxy(len),
    lambda: pyodide_js.toPy,
    lambda: thrown(lambda: pyodide_js.FS.readFile("/nothing")),
    lambda: thrown(lambda: bridge._printer(create_proxy(len))),
    lambda: thrown(lambda: to_js(1, dict_converter=1)),
    lambda: pyodide_js._module.HEAPU8.buffer,
    lambda: pyodide_js.FS.lookupPath("/lib/python3.14/site-packages/numpy/version.py").node.contents.buffer,
    lambda: bridge._printer,
]


def climb(code):
    told = []
    for thing in THINGS:
        try:
            told.append(str(thing().constructor.constructor(code)())[:100])
        except BaseException as error:
            told.append("refused" if "disallowed" in str(error) else type(error).__name__)
    return told
"""

ATTACKS = {
    "opens the tests": TRIES + f"    tries(lambda: open({str(TOY / 'hidden' / 'cases.toml')!r}).read())",
    "opens the reference": TRIES
    + f"    tries(lambda: exec(open({str(TOY / 'reference.py')!r}).read(), globals()), lambda: standardize(x))",
    "looks through every folder": TRIES
    + "    import os\n"
    + "    names = ('cases.toml', 'reference.py', 'passwd')\n"
    + "    tries(lambda: [name for _, _, files in os.walk('/') for name in files if name in names])",
    "walks /proc": TRIES
    + "    import os\n"
    + "    tries(lambda: [open(f'/proc/{p}/environ').read() for p in os.listdir('/proc') if p.isdigit()], os.getppid)",
    "reads the environment": TRIES + "    import os\n    tries(lambda: dict(os.environ))",
    "writes to files of its parent": TRIES
    + f"    import os\n    tries(lambda: open({str(TOY / 'reference.py')!r}, 'a'), lambda: os.remove({str(TOY)!r}))",
    "kills its parent": TRIES
    + "    import os, signal\n"
    + "    tries(lambda: os.kill(os.getppid(), 9), lambda: os.kill({ppid}, 9), lambda: os.killpg({ppid}, 9))",
    "starts a program": TRIES + "    import subprocess\n    tries(lambda: subprocess.run(['true']))",
    "climbs out through JavaScript": CLIMB
    + TRIES
    + "    tries(lambda: climb('return process.pid'), lambda: climb('return process.kill({ppid}, 9)'))",
    "mounts the host's files": "import pyodide_js\n"
    + TRIES
    + "    tries(lambda: pyodide_js.mountNodeFS('/mnt', '/'), lambda: __import__('os').listdir('/mnt'))",
    "imports modules of Node": CLIMB
    + TRIES
    + "    tries(lambda: climb('return require(\"fs\")'), lambda: climb('return import(\"node:fs\")'))",
}

# These would be accepted if they got what they look for.
CHEATS = {
    "is the reference": f"""
try:
    exec(open({str(TOY / "reference.py")!r}).read())
except OSError:
    def standardize(x, axis=0):
        return x
""",
    "is any reference that is found": """
import os

for folder, _, files in os.walk("/"):
    for name in files:
        path = os.path.join(folder, name)
        try:
            text = open(path, encoding="utf-8").read() if name.endswith(".py") else ""
        except (OSError, ValueError):
            continue
        if "def " + "standardize(" in text:
            exec(text)
if "standardize" not in globals():
    def standardize(x, axis=0):
        return x
""",
}


@dataclass(frozen=True)
class Graded:
    """What the command said, and the process that was to be harmed."""

    entries: dict[str, dict]
    status: int
    lived: bool


@pytest.fixture(scope="module")
def victim() -> Iterator[subprocess.Popen[bytes]]:
    """A process that a submission is told the number of."""
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(3000)"], start_new_session=True)
    yield process
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory, victim: subprocess.Popen[bytes]) -> Graded:
    """All attacks in one run of the command, a right and a wrong submission between them."""
    root = tmp_path_factory.mktemp("course")
    write_course(root, time_limit=10)
    folder = root / "handed-in"
    folder.mkdir()
    files = {}
    for name, source in {
        **ATTACKS,
        **CHEATS,
        "loops": submission("loops/in_the_function"),
        "right": RIGHT,
        "wrong": WRONG,
    }.items():
        path = folder / f"{name.replace(' ', '_').replace('/', '')}.py"
        path.write_text(source.replace("{ppid}", str(victim.pid)), encoding="utf-8")
        files[name] = path.relative_to(root).as_posix()
    before = _state(root)
    command = [sys.executable, "-c", "import sys; from katalite.cli import main; sys.exit(main())"]
    done = subprocess.run(
        [*command, "grade", "--exercise", "standardize", "--json", "--isolated", "--jobs", "2", *files.values()],
        cwd=root,
        env=os.environ | {"KATALITE_SECRET": SECRET},
        stdout=subprocess.PIPE,
        check=False,
    )
    entries = {entry["file"]: entry for entry in json.loads(done.stdout)}
    assert _state(root) == before
    assert SECRET not in done.stdout.decode()
    return Graded({name: entries[file] for name, file in files.items()}, done.returncode, victim.poll() is None)


def _state(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for top in (root, TOY) for path in sorted(top.rglob("*")) if path.is_file()}


def told(entry: dict) -> str:
    """What the submission could tell of its attempts."""
    message: str = entry["tests"][0]["message"]
    return message.partition("told: ")[2]


def test_right_and_wrong_are_told_apart(graded: Graded) -> None:
    assert graded.entries["right"]["verdict"] == "accepted"
    assert graded.entries["wrong"]["verdict"] == "wrong-answer"
    assert graded.entries["loops"]["verdict"] == "time-limit-exceeded"
    assert graded.status == 1


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_never_accepted(graded: Graded, name: str) -> None:
    assert graded.entries[name]["verdict"] == "run-time-error"


@pytest.mark.parametrize("name", CHEATS)
def test_a_cheat_finds_nothing_to_answer_with(graded: Graded, name: str) -> None:
    assert graded.entries[name]["verdict"] == "wrong-answer"


def test_no_file_of_the_host_is_there(graded: Graded) -> None:
    assert "FileNotFoundError" in told(graded.entries["opens the tests"])
    assert "FileNotFoundError" in told(graded.entries["opens the reference"])
    assert "[]" in told(graded.entries["looks through every folder"])
    assert "FileNotFoundError" in told(graded.entries["writes to files of its parent"])
    assert "0.0" not in told(graded.entries["opens the tests"])


def test_no_process_of_the_host_is_there(graded: Graded) -> None:
    assert graded.lived
    assert "[]" in told(graded.entries["walks /proc"])
    assert graded.entries["kills its parent"]["verdict"] != "accepted"


def test_no_function_of_the_host_can_be_made(graded: Graded) -> None:
    for name in ("climbs out through JavaScript", "imports modules of Node"):
        message = told(graded.entries[name])
        assert message.count("refused") >= 10, message
        assert message.count("refused") + message.count("Error") == 22, message
        assert str(os.getpid()) not in message
        assert "[object" not in message


def test_the_environment_is_pyodides_own(graded: Graded) -> None:
    assert "KATALITE" not in told(graded.entries["reads the environment"])


def test_a_batch_goes_on_after_the_judge_itself_was_killed(tmp_path: Path) -> None:
    """The Node process of the judge is not the submission's to kill, but whoever kills it costs no verdict."""
    write_course(tmp_path, time_limit=10)
    for number in range(3):
        (tmp_path / f"{number}.py").write_text(RIGHT, encoding="utf-8")
    command = [sys.executable, "-c", "import sys; from katalite.cli import main; sys.exit(main())"]
    process = subprocess.Popen(
        [*command, "grade", "--exercise", "standardize", "--json", "--isolated", "0.py", "1.py", "2.py"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    killed = False
    while not killed and process.poll() is None:
        for pid in _children(process.pid):
            with suppress(OSError):  # others come and go
                if b"grade.ts" in Path(f"/proc/{pid}/cmdline").read_bytes():
                    os.kill(pid, signal.SIGKILL)
                    killed = True
        time.sleep(0.05)
    output, _ = process.communicate()
    assert killed
    assert [entry["verdict"] for entry in json.loads(output)] == ["accepted"] * 3


def _children(pid: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, parent = path.parent.name, path.read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if int(parent) == pid:
            found.append(int(name))
    return found
