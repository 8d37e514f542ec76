"""The command line: what it prints where, and with which status it ends."""

import json
import queue
import re
import shutil
import subprocess
import sys
import threading
import urllib.request

import pytest

from katalite import cli, pipeline, recording
from katalite.common.report import BuildError, SilentReport
from katalite.course.load import load
from katalite.course.model import ContentError, Problem
from katalite.course.scaffold import scaffold
from katalite.web import serve
from tests.katalite.courses import lay_out
from tests.katalite.light import make_light


@pytest.fixture
def run(monkeypatch, capsys):
    """Runs a command on a course: (status, standard output, standard error)."""

    def run(root, *arguments):
        monkeypatch.setattr(sys, "argv", ["build.py", *map(str, arguments)])
        status = cli.main(root)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.fixture
def light(monkeypatch, tmp_path, own_cache):
    make_light(monkeypatch, tmp_path)


# ---------------------------------------------------------------- build


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("arguments", [["--out"], ["build", "--out"]])
def test_build_is_what_is_meant_without_a_command(tmp_path, run, arguments):
    out = tmp_path / "dist"
    status, said, progress = run(lay_out(tmp_path), *arguments, out)
    assert status == 0
    assert re.search(r"Built 2 exercises with 5 hidden tests into .*dist: \d+ files, [\d.]+ MB", said)
    assert "typeset the texts of 2 exercises" in progress
    assert (out / "exercise" / "double" / "index.html").is_file()


@pytest.mark.usefixtures("light")
def test_the_site_goes_to_site_dist_of_the_course(tmp_path, run):
    root = lay_out(tmp_path)
    assert run(root)[0] == 0
    assert (root / "site" / "dist" / "index.html").is_file()


@pytest.mark.usefixtures("light")
def test_the_pipeline_gives_the_real_pages_typeset_maths(tmp_path):
    summary = pipeline.build_site(lay_out(tmp_path), tmp_path / "dist", SilentReport())
    assert (summary.exercises, summary.tests) == (2, 5)
    files = [path for path in (tmp_path / "dist").rglob("*") if path.is_file()]
    assert summary.files == len(files) - 1  # the mark
    assert summary.size == sum(path.stat().st_size for path in files)
    html = (tmp_path / "dist" / "exercise" / "double" / "index.html").read_text()
    assert html.count('class="katex"') == 3
    assert '<code translate="no">&lt;b&gt;</code> is <em>not</em>' in html
    assert " style=" not in html


@pytest.mark.usefixtures("light")
def test_all_problems_are_told_and_the_last_site_stays(tmp_path, run):
    out = tmp_path / "dist"
    assert run(lay_out(tmp_path / "good"), "--out", out)[0] == 0
    before = (out / "index.html").read_bytes()
    status, said, complaint = run(lay_out(tmp_path / "bad", "titles"), "--out", out)
    assert (status, said) == (1, "")
    assert "hidden_tests/double/test_double.py:11: test_c has no title" in complaint
    assert complaint.endswith("3 problems to mend.\n")
    assert (out / "index.html").read_bytes() == before


@pytest.mark.usefixtures("light")
def test_a_wrong_formula_is_told_with_its_line(tmp_path):
    root = lay_out(tmp_path)
    (root / "exercise/add/statement.md").write_text("Add\n\n$\\frac{a$\n")
    with pytest.raises(ContentError, match=r"^exercise/add/statement\.md:3: KaTeX cannot read"):
        pipeline.build_site(root, tmp_path / "dist", SilentReport())


@pytest.mark.usefixtures("light")
def test_what_is_wrong_in_several_exercises_when_they_run_is_told_at_once(tmp_path, run, monkeypatch):
    def record(judge):
        raise ContentError([Problem(f"solutions/{judge.exercise.slug}/reference.py", 0, "It is not accepted.")])

    monkeypatch.setattr(recording, "record", record)
    status, _, complaint = run(lay_out(tmp_path), "--out", tmp_path / "dist")
    assert status == 1
    assert re.findall(r"^solutions/(\w+)/reference\.py: It is not accepted\.$", complaint, re.M) == ["add", "double"]
    assert not (tmp_path / "dist").exists()


def test_a_folder_of_somebody_else_is_refused_before_any_work(tmp_path, run, monkeypatch):
    monkeypatch.setattr(pipeline, "survey", lambda root: pytest.fail("the work has begun"))
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    status, _, complaint = run(lay_out(tmp_path), "--out", tmp_path / "out")
    assert status == 2
    assert complaint.count("\n") == 1
    assert "not a built site" in complaint


@pytest.mark.usefixtures("light")
def test_what_works_offline_is_built_unless_it_is_not_wanted(tmp_path, run):
    """Without it, sw.js is the one that removes an earlier one."""
    root, out = lay_out(tmp_path), tmp_path / "dist"
    assert run(root, "build", "--out", out)[0] == 0
    assert (out / "sw.js").read_text().startswith("self.BUILD=")
    assert run(root, "build", "--no-offline", "--out", out)[0] == 0
    assert (out / "sw.js").read_text() == "// sw-off.js\n"


# ---------------------------------------------------------------- serve


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize(("options", "worker"), [(["--no-watch"], b"// sw-off.js\n"), (["--offline"], b"self.BUILD=")])
def test_serve_builds_and_serves(tmp_path, monkeypatch, options, worker):
    """An author gets the site as it is now; a browser keeps it only when asked to."""
    servers = queue.Queue()

    def open_server(folder, port):
        servers.put(serve.open_server(folder, port))
        return servers.queue[0]

    monkeypatch.setattr(cli, "open_server", open_server)
    arguments = {"args": ["serve", "--port", "0", *options], "obj": lay_out(tmp_path), "standalone_mode": False}
    thread = threading.Thread(target=cli.cli.main, kwargs=arguments, daemon=True)
    thread.start()
    server = servers.get(timeout=60)
    with urllib.request.urlopen(server.address, timeout=60) as answer:  # waits until the site is built
        assert b"exercise/double/" in answer.read()
    with urllib.request.urlopen(server.address + "sw.js", timeout=60) as answer:
        assert answer.read().startswith(worker)
    server.shutdown()
    thread.join(60)
    assert not thread.is_alive()


# ---------------------------------------------------------------- grade


@pytest.fixture
def double(tmp_path):
    """A course, and submissions beside it."""
    root = lay_out(tmp_path)
    (tmp_path / "right.py").write_text("def double(x):\n    return 2 * x\n")
    (tmp_path / "wrong.py").write_text("def double(x):\n    return 3 * x\n")
    return root


def test_grade_prints_json_alone(double, tmp_path, run):
    right, wrong = str(tmp_path / "right.py"), str(tmp_path / "wrong.py")
    status, said, progress = run(double, "grade", right, wrong, "--exercise", "double", "--json")
    assert status == 1
    results = json.loads(said)
    assert [(result["file"], result["verdict"], result["error"]) for result in results] == [
        (right, "accepted", None),
        (wrong, "wrong-answer", None),
    ]
    of_the_file = {"file", "notes", "sha256", "receipt", "exercise", "person"}
    keys = {"verdict", "tests", "error", "misconception", "seconds"} | of_the_file
    assert [set(result) for result in results] == [keys] * 2
    assert [test["title"] for test in results[0]["tests"]] == [
        "Worked by hand",
        "The shape stays",
        "A table of numbers",
    ]
    assert [test["outcome"] for test in results[1]["tests"]] == ["failed", "passed", "failed"]
    assert set(results[1]["tests"][0]) == {"id", "title", "outcome", "message", "case"}
    assert "wrong.py: wrong-answer" in progress


def test_grade_is_for_people_without_json(double, tmp_path, run):
    status, said, _ = run(double, "grade", tmp_path / "right.py", tmp_path / "wrong.py", "--exercise", "double")
    assert status == 1
    lines = said.splitlines()
    assert lines[0].startswith("accepted ")
    assert lines[0].endswith("right.py  (3 of 3 tests passed)")
    assert lines[1].startswith("wrong-answer ")
    assert lines[2].strip().startswith("Worked by hand [case 1]: ")


def test_grade_keeps_results_and_takes_them_from_there(double, tmp_path, run):
    files = [tmp_path / "right.py", tmp_path / "wrong.py"]
    arguments = [double, "grade", *files, "--exercise", "double", "--json", "--resume", tmp_path / "results.jsonl"]
    first, second = run(*arguments), run(*arguments, "--jobs", "2")
    assert first[:2] == second[:2]
    assert "2 of 2" in first[2]
    assert "2 of 2" not in second[2]


def test_grade_says_what_nothing_was_judged_for(double, tmp_path, run):
    """A course of several exercises, none of which the file is named like."""
    status, said, complaint = run(double, "grade", tmp_path / "right.py")
    assert (status, said) == (2, "")
    assert complaint.splitlines() == [
        f"{tmp_path}/right.py: No exercise is named like this file, so it was left out; name one with --exercise.",
        "Nothing was judged: no file here is a hand-in.",
    ]


def test_grade_ends_well_when_all_are_accepted(double, tmp_path, run):
    assert run(double, "grade", tmp_path / "right.py", "--exercise", "double")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["{here}/right.py", "{here}/nosuch.py", "--exercise", "double"], "nosuch.py: this file cannot be read"),
        (["{here}/right.py/x", "--exercise", "double"], "right.py/x: this file cannot be read (Not a directory)"),
        (["{here}/right.py", "--exercise", "duoble"], "There is no exercise “duoble”. Did you mean “double”?"),
        (["{here}/right.py", "--exercise", "../double"], "There is no exercise “../double”."),
        (["{here}/right.py", "--exercise", "double", "--resume", "{here}/no/x"], "results cannot be kept here"),
        (["--exercise", "double"], "Missing argument 'PATH...'."),
        (["{here}/right.py", "--exercise", "double", "--jsno"], "No such option '--jsno'"),
    ],
)
def test_grade_says_in_one_sentence_what_cannot_be_done(double, tmp_path, run, arguments, sentence):
    status, said, complaint = run(double, "grade", *(argument.format(here=tmp_path) for argument in arguments))
    assert (status, said) == (2, "")
    assert sentence in complaint.replace("No such option: ", "No such option ")
    assert complaint.count("\n") == 1


def test_no_command_waits_for_libraries_that_only_a_first_build_uses():
    slow = {"requests", "pypi_simple", "remotezip", "playwright", "pyodide_build"}
    look = f"import sys, katalite.cli; print(sorted({slow} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_an_unknown_command_is_bad_usage(tmp_path, run):
    status, _, complaint = run(lay_out(tmp_path), "bulid")
    assert status == 2
    assert complaint.count("\n") == 1


# ---------------------------------------------------------------- new


def test_a_new_exercise_is_whole_and_its_reference_is_accepted(tmp_path, run):
    root = lay_out(tmp_path)
    status, said, _ = run(root, "new", "scale-rows")
    assert status == 0
    assert "exercise/scale-rows/exercise.toml" in said
    (exercise,) = (exercise for exercise in load(root).exercises if exercise.slug == "scale-rows")
    assert (exercise.title, exercise.function, len(exercise.tests)) == ("Scale rows", "scale_rows", 2)
    assert run(root, "grade", exercise.reference, "--exercise", "scale-rows")[0] == 0
    assert run(root, "grade", root / "exercise/scale-rows/starter.py", "--exercise", "scale-rows")[0] == 1


@pytest.mark.usefixtures("light")
def test_a_new_exercise_becomes_a_page(tmp_path):
    root = lay_out(tmp_path)
    scaffold(root, "scale-rows")
    pipeline.build_site(root, tmp_path / "dist", SilentReport())
    html = (tmp_path / "dist" / "exercise" / "scale-rows" / "index.html").read_text()
    assert html.count('class="katex"') == 3


def test_a_new_program_is_whole_and_its_reference_is_accepted(tmp_path, run):
    root = lay_out(tmp_path)
    assert run(root, "new", "sum-of-lines", "--kind", "program")[0] == 0
    reference = root / "solutions/sum-of-lines/reference.py"
    assert run(root, "grade", reference, "--exercise", "sum-of-lines")[0] == 0
    assert run(root, "grade", root / "exercise/sum-of-lines/starter.py", "--exercise", "sum-of-lines")[0] == 1


@pytest.mark.parametrize("slug", ["for", "3d-rotation", "match"])
def test_a_name_that_is_no_function_still_gives_a_whole_exercise(tmp_path, slug):
    root = lay_out(tmp_path)
    scaffold(root, slug)
    assert slug in [exercise.slug for exercise in load(root).exercises]


@pytest.mark.parametrize("slug", ["Scale", "scale_rows", "a--b", "-a", "../a", ""])
def test_a_name_that_cannot_be_used_is_refused(tmp_path, slug):
    with pytest.raises(BuildError, match="not a name"):
        scaffold(tmp_path, slug)
    assert list(tmp_path.iterdir()) == []


def test_nothing_that_exists_is_touched(tmp_path):
    root = lay_out(tmp_path)
    shutil.rmtree(root / "exercise" / "add")
    before = (root / "solutions/add/reference.py").read_bytes()
    with pytest.raises(BuildError, match="solutions/add is there already"):
        scaffold(root, "add")
    assert (root / "solutions/add/reference.py").read_bytes() == before
    assert not (root / "exercise" / "add").exists()
