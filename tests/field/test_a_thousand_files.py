"""A1 to A8 and R4 together: 1,000 hostile names and contents, to a strict pipe and a full disk, killed and resumed."""

import os
import random
import signal
import subprocess
from pathlib import Path

import pytest

from .grading import RIGHT, WRONG, command, entries, forms, until
from .test_forged_lines import FORGED, NAMES
from .test_nothing_outlives import CLINGS, family, living

COUNT = 1000
LIMIT = 1800
EXPECTED = {
    "right": {"accepted"},
    "wrong": {"wrong-answer"},
    "other": {"wrong-answer", "run-time-error", "compile-error"},
}
OTHER = [
    *FORGED.values(),
    "",
    "\0",
    "import os\nos._exit(0)\n",
    "# coding: punycode\n" + "a-9" * 1000,
    "x = '" + "\u202a" * 100_000 + "'\n",
    "def double(x):\n    raise ValueError('\u202a' * 100_000)\n",
    "raise SystemExit(0)\n",
    "def double(x):\n    return type('A', (), {})()\n",
]


def write(folder: Path) -> dict[str, str]:
    """The files, with what is expected of each; no two hold the same."""
    folder.mkdir()
    draw = random.Random(7)
    made = {}
    for number in range(COUNT):
        kind = ("right", "wrong", "other")[number % 3]
        text = {"right": RIGHT, "wrong": WRONG, "other": draw.choice(OTHER)}[kind]
        name = os.fsencode(folder) + b"/" + os.fsencode(f"{number} {draw.choice(NAMES)}")
        path = Path(os.fsdecode(name))
        path.write_bytes(text.encode("utf-8", "surrogatepass") + f"\n# {number}\n".encode())
        made[str(path)] = kind
    return made


@pytest.mark.full
@pytest.mark.timeout(LIMIT)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_one_line_each_none_lost_and_nothing_left(course: Path, tmp_path: Path) -> None:
    made = write(tmp_path / "handed in")
    scratch, kept = tmp_path / "scratch", tmp_path / "results.jsonl"
    scratch.mkdir()
    clings = tmp_path / "clings.py"
    clings.write_text(CLINGS)
    names = list(made)
    names.insert(COUNT // 2, str(clings))
    environment = os.environ | {"TMPDIR": str(scratch), "PYTHONIOENCODING": "ascii:strict"}
    call = [*command(course, "--resume", kept, *names)]

    # Killed while a submission that clings to life is running.
    first = subprocess.Popen(call, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(lambda: list(scratch.glob("*/marker")), LIMIT / 2)
    members = family(first.pid)
    first.send_signal(signal.SIGKILL)
    first.wait()
    until(lambda: not members & living().keys())
    assert list(scratch.iterdir()) == []
    assert kept.read_bytes().count(b"\n") == COUNT // 2
    names.remove(str(clings))

    # Resumed, on a full disk for what is printed.
    call = [*command(course, "--resume", kept, "--jobs", "2", *names)]
    with Path("/dev/full").open("w") as full:
        second = subprocess.run(call, env=environment, stdout=full, stderr=subprocess.PIPE, timeout=LIMIT / 2)
    assert second.returncode == 2
    assert forms(second.stderr.decode("ascii")) == set()
    assert second.stderr.decode().count(f" of {COUNT}  ") == COUNT - COUNT // 2
    assert kept.read_bytes().count(b"\n") == COUNT

    # Printed into a strict pipe: nothing is judged again.
    third = subprocess.run(call, env=environment, capture_output=True, timeout=LIMIT / 2)
    assert third.returncode == 1
    assert f" of {COUNT}  ".encode() not in third.stderr
    lines = [line for line in third.stdout.decode("ascii").splitlines() if not line.startswith(" ")]
    assert len(lines) == COUNT
    assert forms(third.stdout.decode("ascii")) == set()
    told = subprocess.run([*call, "--json"], env=environment, capture_output=True)
    judged = entries(told)
    assert [entry["file"] for entry in judged] == names
    assert [entry for entry in judged if entry["verdict"] not in EXPECTED[made[entry["file"]]]] == []
    assert list(scratch.iterdir()) == []
