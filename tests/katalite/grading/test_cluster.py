"""`grade --dask`: the workers of a cluster judge as this machine does, and what is lost on the way is judged again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from benchmarks.grading.machines import Machines
from katalite.common.report import BuildError
from katalite.course.load import load_exercise
from katalite.grading import cluster_worker
from katalite.grading.batch import grade_files
from katalite.grading.cluster import Cluster
from katalite.grading.journal import Journal
from tests.field.grading import RIGHT, WRONG
from tests.katalite.courses import lay_out

TEXTS = {
    "right": RIGHT,
    "wrong": WRONG,
    "square": "def double(x):\n    return x * x\n",
    "leaves": "import os\ndef double(x):\n    os._exit(0)\n",
    "kills": "import os, signal\ndef double(x):\n    os.kill(os.getppid(), signal.SIGKILL)\n    return 2 * x\n",
    "looks": "def double(x):\n    open('/etc/passwd').read()\n    return 2 * x\n",
    "syntax": "def double(x:\n",
    "nothing": "",
}


@pytest.fixture
def exercise(tmp_path, own_cache):
    return load_exercise(lay_out(tmp_path), "double")


def write(folder: Path, count: int, slow: float = 0.0) -> list[str]:
    folder.mkdir()
    kinds = list(TEXTS.items())
    for number in range(count):
        name, text = kinds[number % len(kinds)]
        wait = f"import time\ntime.sleep({slow})\n" if slow and name == "right" else ""
        (folder / f"{number:04}-{name}.py").write_text(f"# {number}\n{wait}{text}")
    return sorted(map(str, folder.iterdir()))


def judged(entries):
    """What does not differ from run to run."""
    return [{key: value for key, value in entry.items() if key != "seconds"} for entry in entries]


@pytest.fixture
def address() -> Iterator[str]:
    """A scheduler with two workers in this process."""
    options = {"processes": False, "dashboard_address": None, "host": "127.0.0.1", "protocol": "tcp"}
    with LocalCluster(n_workers=2, threads_per_worker=1, **options) as cluster:
        yield cluster.scheduler_address


def test_workers_judge_as_this_machine_does(exercise, tmp_path, address):
    files = [*write(tmp_path / "class", 8), str(tmp_path / "gone.py")]
    with Journal(tmp_path / "kept.jsonl", "v1") as journal:
        spread = grade_files(exercise, files, way=Cluster(address), journal=journal)
    assert judged(spread) == judged(grade_files(exercise, files))
    assert {entry["verdict"] for entry in spread} >= {"accepted", "wrong-answer", "run-time-error", "compile-error"}
    assert (tmp_path / "kept.jsonl").read_bytes().count(b"\n") == 8
    assert not [entry for entry in spread if entry["file"].endswith("looks.py") and entry["verdict"] == "accepted"]


def test_a_worker_of_another_version_judges_nothing(exercise, tmp_path, address, monkeypatch):
    versions = iter(["mine"])
    monkeypatch.setattr(cluster_worker, "version", lambda: next(versions, "another"))
    with pytest.raises(BuildError, match="another version of katalite or NumPy; install the same everywhere"):
        grade_files(exercise, write(tmp_path / "class", 3), way=Cluster(address))


def test_a_scheduler_that_does_not_answer_is_told(exercise, tmp_path, monkeypatch):
    monkeypatch.setattr("katalite.grading.cluster.ANSWER", 0.2)
    with pytest.raises(BuildError, match=r"No scheduler of Dask answers at tcp://127\.0\.0\.1:9 "):
        grade_files(exercise, write(tmp_path / "class", 1), way=Cluster("tcp://127.0.0.1:9"))


@pytest.mark.full
@pytest.mark.timeout(900)
def test_killed_workers_and_a_killed_scheduler_cost_nothing(exercise, tmp_path):
    """No file is lost, and none is kept twice, though workers are killed again and again, and the scheduler once."""
    files = write(tmp_path / "class", 160, slow=0.2)
    (tmp_path / "machines").mkdir()
    machines = Machines(tmp_path / "machines", 3)
    killed = []

    def kill(done: int, _: object) -> None:
        if done % 30 == 0:
            killed.append(done)
            if done == 90:
                machines.close()
                machines.start()
            else:
                machines.kill_a_worker()

    try:
        with Journal(tmp_path / "kept.jsonl", "v1") as journal:
            spread = grade_files(exercise, files, kill, way=Cluster(machines.address), journal=journal)
    finally:
        machines.close()
    assert killed == [30, 60, 90, 120, 150]
    assert judged(spread) == judged(grade_files(exercise, files, jobs=2))
    assert (tmp_path / "kept.jsonl").read_bytes().count(b"\n") == len(files)
