"""The guide is true: who does word for word what it says ends with what it promises."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import click
import pytest

from katalite.cli import cli
from katalite.common.chromium import open_chromium
from katalite.common.report import SilentReport
from katalite.common.toolchain import PROJECT
from katalite.course.init import init
from katalite.course.load import load, survey
from katalite.course.pool import read_pool
from katalite.course.scaffold import scaffold
from katalite.pipeline import read_course
from katalite.proof.in_browser import Chromium
from katalite.proof.proof import prove

from .guide import COOKBOOK, FIRST, follow_by_hand, steps
from .reference import FILE, reference


def commands(text: str) -> list[list[str]]:
    return [shlex.split(line) for line in text.splitlines()]


def test_the_first_exercise_is_whole_and_proved(tmp_path, own_cache):
    """The steps without the installation and the browser: what is written, and that it has no problem."""
    root = tmp_path
    for step in steps(FIRST):
        for program, *words in commands(step.text) if step.kind == "run" else ():
            if (program, words[:1]) == ("katalite", ["init"]):
                root = tmp_path / words[1]
                init(root)
            elif (program, words[:1]) == ("katalite", ["new"]):
                scaffold(root, words[1])
        follow_by_hand(step, root)
    course = load(root)
    assert [exercise.slug for exercise in course.exercises] == ["scale", "running-total"]
    first, own = course.exercises
    assert own.reference.read_text() != first.reference.read_text()
    assert (root / "hidden_tests/running-total/cases.toml").read_text().count("[[test_examples]]") == 3
    assert len(own.wrong) == 1
    assert not {path.read_text() for path in root.glob("*/running-total/*.*")} & {
        path.read_text() for path in scaffold(tmp_path / "as new", "running-total")
    }  # the guide replaces every file that `new` writes
    assert prove(course, SilentReport()) == []


@pytest.mark.parametrize("page", COOKBOOK, ids=lambda page: page.stem)
def test_every_exercise_of_the_cookbook_is_proved(tmp_path, own_cache, page):
    for step in steps(page):
        assert step.kind == "file"
        follow_by_hand(step, tmp_path)
    read = read_course(tmp_path, SilentReport())
    assert read.problems == []
    (exercise,) = read.course.exercises
    assert f"Slug: `{exercise.slug}`" in page.read_text(encoding="utf-8")
    assert exercise.wrong or page.stem == "values"
    assert prove(read.course, SilentReport()) == []


def test_the_cookbook_names_each_of_its_pages():
    text = (FIRST.parent / "cookbook" / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"\((\w[\w-]*\.md)\)", text)) == [page.name for page in COOKBOOK]


PAGES = [PROJECT / "README.md", *(PROJECT / "docs").rglob("*.md")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_every_command_and_option_that_a_page_tells_exists(page):
    text = page.read_text(encoding="utf-8")
    for line in re.findall(
        r"(?:katalite|build\.py) ([a-z]+(?:[ \w./-]*\w)?)", "\n".join(re.findall(r"`([^`]+)`", text))
    ):
        name, *words = line.split()
        command = cli.commands.get(name)
        assert isinstance(command, click.Command), f"{page.name}: {line}"
        options = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
        assert {word for word in words if word.startswith("--")} <= options | {"--help"}, f"{page.name}: {line}"


# ------------------------------------------------- word for word, from the wheel to the browser


def script(page: Path) -> str:
    """A shell script that does what the page says, and keeps serving until its standard input ends. Step N writes to
    said-N.log, `serve` to serve.log.

    Only the port is not the page's: another program may have it here.
    """
    lines = ["set -e", "here=$PWD"]
    for number, step in enumerate(steps(page)):
        if step.kind == "run":
            lines += [f"{{\n{step.text}}} > $here/said-{number}.log 2> $here/complaint.log"]
        elif step.kind == "serve":
            lines += [f"{step.text.strip()} --port 0 > $here/serve.log 2>&1 &", "server=$!", "trap 'kill $server' EXIT"]
            lines += ["until grep -q 'site is at' $here/serve.log; do kill -0 $server; sleep 0.2; done"]
        elif step.kind == "file":
            lines += [
                f"mkdir -p {Path(step.path).parent}",
                f"cat > {step.path} <<'END OF FILE'\n{step.text}END OF FILE",
            ]
        elif step.kind == "line":
            key, new = step.text.split("=")[0], step.text.strip().replace("/", r"\/")
            lines += [
                f"grep -q '^{key}=' {step.path}",
                f"sed -i.old 's/^{key}=.*/{new}/' {step.path}",
                f"rm {step.path}.old",
            ]
    return "\n".join([*lines, "echo done", "read end || true", ""])


@pytest.mark.full
@pytest.mark.timeout(1500)
def test_a_reader_gets_from_the_wheel_to_an_exercise_in_the_page(tmp_path):
    """With empty caches, in an empty folder, the page read as a reader reads it; then the served page judges."""
    here = tmp_path / "here"
    here.mkdir()
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", here, PROJECT],
        check=True, cwd=here, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    environment = os.environ | {"KATALITE_CACHE": str(tmp_path / "cache"), "PYTHONPATH": "", "PIP_NO_INPUT": "1"}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    bash = shutil.which("bash")
    assert bash is not None
    with subprocess.Popen(
        [bash, "-c", script(FIRST)], cwd=here, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        said = reader.stdout.readline()
        assert said == "done\n", "".join(path.read_text() for path in sorted(here.glob("*.log")))
        found = list(steps(FIRST))
        for number, step in enumerate(found):
            if step.kind == "said":
                printed = (here / f"said-{number - 1}.log").read_text(encoding="utf-8").splitlines()
                assert [line for line in step.text.splitlines() if line not in printed] == []
        address = re.findall(r"http://127\.0\.0\.1:\d+/", (here / "serve.log").read_text())[-1]
        course = here / "my-course"
        assert survey(course)[1] == []
        (exercise,) = load(course, ["running-total"]).exercises
        while not is_there(f"{address}exercise/running-total/"):
            assert reader.poll() is None  # the server still works on what was saved
        pool = read_pool(exercise)[0]
        with open_chromium(SilentReport()) as browser:
            judged = list(Chromium(exercise, browser, address).judge([pool.reference, pool.starter, *pool.wrong]))
        assert [result.verdict == "accepted" for result in judged] == [True, False, False]
        assert (course / "site/dist/exercise/running-total/index.html").is_file()
        reader.stdin.close()
    assert reader.returncode == 0


def is_there(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.status == 200
    except urllib.error.HTTPError:
        return False


def test_the_reference_is_what_the_keys_say():
    """`python -m tests.docs.reference` writes it."""
    assert FILE.read_text(encoding="utf-8") == reference()


def anchors(page: Path) -> set[str]:
    """The headings of a page as addresses name them."""
    text = re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_every_heading_that_a_page_links_to_exists(page):
    text = re.sub(r"`[^`\n]+`", "", page.read_text(encoding="utf-8"))  # what is shown as code links to nothing
    for file, anchor in re.findall(r"\]\(([^)#:\s]*)#([^)]+)\)", text):
        assert anchor in anchors(page.parent / file if file else page), f"{file}#{anchor}"
