"""R4: what was judged is kept before it is printed; what cannot be printed or kept is told, and nothing is lost."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from katalite.grading.journal import Journal
from tests.sampling import first

from .grading import RIGHT, WRONG, entries, forms, grade

FULL = Path("/dev/full")
ENTRY = {"file": "a.py", "verdict": "accepted", "tests": [], "error": None, "misconception": None, "notes": []}
on_linux = pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")


@pytest.fixture
def files(handed_in: Path) -> list[Path]:
    texts = {"right.py": RIGHT, "wrong.py": WRONG, "größe.py": f"# größe\n{RIGHT}"}
    for name, text in texts.items():
        (handed_in / name).write_text(text, encoding="utf-8")
    return [handed_in / name for name in texts]


@pytest.mark.parametrize("encoding", first(1, ["ascii", "cp1252"]))
def test_r4_an_encoding_that_lacks_a_character_costs_no_result(
    course: Path, handed_in: Path, files: list[Path], encoding: str
) -> None:
    """In a strict stream, as terminals and pipes have them."""
    odd = handed_in / "数\u202e\U0001f600.py"
    odd.write_text("def double(x):\n    raise ValueError('数\U0001f600')\n", encoding="utf-8")
    done = grade(course, *files, odd, env=os.environ | {"PYTHONIOENCODING": f"{encoding}:strict"})
    assert done.returncode == 1
    text = done.stdout.decode(encoding)
    assert len([line for line in text.splitlines() if not line.startswith(" ")]) == 4
    assert "\\U0001f600" in text
    assert b"Traceback" not in done.stderr


@pytest.mark.full
def test_r4_a_name_that_is_no_text_is_judged_and_printed(course: Path, handed_in: Path) -> None:
    name = str(handed_in / os.fsdecode(b"l\xf6sung.py"))
    Path(name).write_text(RIGHT)
    done = grade(course, "--json", name)
    assert done.returncode == 0
    assert [os.fsencode(entry["file"]) for entry in entries(done)] == [os.fsencode(name)]


@on_linux
@pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "json"])
def test_r4_results_that_cannot_be_printed_are_in_a_file(
    course: Path, tmp_path: Path, files: list[Path], form: list[str]
) -> None:
    (tmp_path / "temporary").mkdir()
    with FULL.open("w") as full:
        done = grade(course, *form, *files, stdout=full, env=os.environ | {"TMPDIR": str(tmp_path / "temporary")})
    assert done.returncode == 2
    told = done.stderr.decode().splitlines()[-1]
    (kept,) = (tmp_path / "temporary").iterdir()
    assert told == (
        "The results cannot be printed (No space left on device). They are kept in "
        f"{kept}: the same command with --resume {kept} prints them without judging again."
    )
    again = grade(course, "--json", *files, "--resume", kept)
    assert again.returncode == 1
    assert b" of 3" not in again.stderr
    assert [entry["verdict"] for entry in entries(again)] == ["accepted", "wrong-answer", "accepted"]


@pytest.mark.full
@on_linux
def test_r4_the_journal_that_was_asked_for_is_that_file(course: Path, tmp_path: Path, files: list[Path]) -> None:
    kept = tmp_path / "results.jsonl"
    with FULL.open("w") as full:
        done = grade(course, *files, "--resume", kept, stdout=full)
    assert done.returncode == 2
    assert f"They are kept in {kept}:" in done.stderr.decode()
    assert kept.read_bytes().count(b"\n") == 3


def test_r4_a_closed_output_is_told(course: Path, tmp_path: Path, files: list[Path]) -> None:
    kept = tmp_path / "results.jsonl"
    done = grade(course, *files, "--resume", kept, stdout=None, preexec_fn=lambda: os.close(1))
    assert done.returncode == 2
    assert "cannot be printed (Bad file descriptor)" in done.stderr.decode()
    assert kept.read_bytes().count(b"\n") == 3


@pytest.mark.full
def test_r4_a_reader_that_has_gone_is_told(course: Path, tmp_path: Path, files: list[Path]) -> None:
    kept = tmp_path / "results.jsonl"
    read, write = os.pipe()
    os.close(read)
    done = grade(course, *files, "--resume", kept, stdout=write)
    os.close(write)
    assert done.returncode == 2
    assert "cannot be printed (Broken pipe)" in done.stderr.decode()
    assert b"Exception ignored" not in done.stderr


@pytest.mark.full
@on_linux
def test_r4_progress_that_cannot_be_printed_costs_nothing(course: Path, files: list[Path]) -> None:
    with FULL.open("w") as full:
        done = grade(course, "--json", *files, stderr=full)
    assert [entry["verdict"] for entry in entries(done)] == ["accepted", "wrong-answer", "accepted"]
    assert done.returncode == 1


def limit_files() -> None:
    """No file may grow beyond this: a full disk for whatever is written, as far as a process sees it."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))


def test_r4_a_disk_that_fills_up_costs_no_result(course: Path, tmp_path: Path, handed_in: Path) -> None:
    files = []
    for number in range(6):
        files.append(handed_in / f"{number}.py")
        files[-1].write_text(f"number = {number}\n{WRONG}")
    kept = tmp_path / "results.jsonl"
    done = grade(course, "--json", *files, "--resume", kept, preexec_fn=limit_files)
    assert done.returncode == 2
    assert [entry["verdict"] for entry in entries(done)] == ["wrong-answer"] * 6
    told = done.stderr.decode().splitlines()[-1]
    whole = len([line for line in kept.read_bytes().split(b"\n") if line.endswith(b"}")])
    assert 0 < whole < 6
    assert told == (
        f"{kept}: {6 - whole} of the results could not be kept here (File too large). All of them were printed."
    )
    again = grade(course, "--json", *files, "--resume", kept)
    assert (again.returncode, len(entries(again))) == (1, 6)
    assert again.stderr.decode().count(" of 6 ") == 6 - whole


def test_r4_a_line_that_was_cut_off_does_not_spoil_the_next(tmp_path: Path) -> None:
    program = (
        "import resource, sys; from pathlib import Path; from katalite.grading.journal import Journal\n"
        f"entry = {ENTRY!r}\n"
        "with Journal(Path(sys.argv[1]), 'v1') as journal:\n"
        "    journal.add('a', entry)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (250, resource.RLIM_INFINITY))\n"
        "    journal.add('b', entry)\n"
        "    assert journal.missing == 1 and journal.problem.errno == 27\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "    journal.add('c', entry)\n"
    )
    subprocess.run([sys.executable, "-c", program, tmp_path / "kept.jsonl"], check=True)
    with Journal(tmp_path / "kept.jsonl", "v1") as journal:
        assert [journal.find(name) for name in "abc"] == [ENTRY, None, ENTRY]


@pytest.mark.parametrize("place", first(1, ["/dev/full", "/dev/zero", "folder", "pipe"]))
def test_r4_a_journal_is_a_plain_file(course: Path, tmp_path: Path, files: list[Path], place: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    done = grade(course, *files, "--resume", tmp_path / place)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().count("\n") == 1


def test_r4_a_journal_of_others_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "kept.jsonl"
    odd = [
        {"verdict": "accepted"},
        ENTRY | {"tests": [1]},
        ENTRY | {"error": 5},
        ENTRY | {"misconception": {"name": "x"}},
    ]
    odd += [ENTRY | {"verdict": "fine"}, ENTRY | {"tests": "x"}, [], None]
    lines = [
        json.dumps({"sha256": str(number), "judged_with": "v1", "entry": entry}) for number, entry in enumerate(odd)
    ]
    path.write_text("\n".join([*lines, "[" * 100_000, "\x00"]))
    with Journal(path, "v1") as journal:
        assert [journal.find(str(number)) for number in range(len(odd))] == [None] * len(odd)


@pytest.mark.full
def test_r4_what_a_journal_holds_is_printed_with_care(course: Path, tmp_path: Path, files: list[Path]) -> None:
    """Also if it was written into the journal by hand."""
    kept = tmp_path / "results.jsonl"
    grade(course, *files, "--resume", kept)
    kept.write_bytes(kept.read_bytes().replace(b"Worked by hand", b"Worked\\n\\u001b[2J"))
    done = grade(course, *files, "--resume", kept)
    assert forms(done.stdout.decode()) == set()
    assert done.stdout.decode().count("\n") == 5
