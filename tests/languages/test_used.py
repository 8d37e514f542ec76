"""Every message is said somewhere, with the values that it has; whoever says something takes it from a catalogue."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from katalite.common.toolchain import PROJECT, SITE
from katalite.course.model import DIFFICULTIES
from katalite_grader.array_dtypes import ARRAY_DTYPES
from katalite_grader.diagnosis_table import CHARACTERS, TEXT
from katalite_grader.faults import _WORTH_SAYING
from katalite_grader.texts import _KINDS
from katalite_grader.verdict import OUTCOMES, VERDICTS
from languages.__main__ import FIRST, FIXED, JUDGE, PAGE
from languages.compiler import identifier, read, values_in

SRC = PROJECT / "src"
GRADER = SRC / "katalite_grader"
SAYING = ("text", "said")
"""What functions are called that look a message up."""
WORDS = ("words.ts", "list-words.ts", "run-words.ts", "words-apart.ts", "../inside/words.ts", "../tools/words.ts")
LOOKED_UP = {
    # Names that are put together where they are looked up.
    *(name for row in TEXT for name in (row.there, f"{row.there}.todo")),
    *(f"character-{name}" for name, _ in CHARACTERS.values()),
    "character-other-form",
    *(f"column-holds.{todo}" for todo in ("delete", "space", "enter", "type")),
    *(f"function-{place}" for place in ("in-class", "in-function", "in-main", "in-block", "removed")),
    *("function-near", "function-near-in-class"),
    *(f"kind-{name}" for _, name in _KINDS),
    *("kind-masked", "kind-unmasked", "kind-tuple", "kind-frame", "kind-series", "kind-index"),
    *("your-program", "your-code"),
    *(f"dtype-words-{kind}" for kind in "bifcUSMm"),
    *(f"alert-{kind}" for kind in ("note", "tip", "important", "warning", "caution")),
    *(f"difficulty-{level.lower()}" for level in DIFFICULTIES),
    *(f"verdict-{verdict}" for verdict in VERDICTS),
    *(f"outcome-{outcome}" for outcome in OUTCOMES),
    *_WORTH_SAYING.values(),
}  # fmt: skip


def calls(folder: Path) -> Iterator[tuple[str, str, set[str]]]:
    """Place, name and values of every message that the code below a folder looks up by its name."""
    for path in sorted(folder.rglob("*.py")):
        if path.parent.name == "catalogues":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING and node.args):
                continue
            if isinstance(node.args[0], ast.Constant):
                keys = {each.arg or "*" for each in node.keywords}
                yield f"{path.relative_to(PROJECT)}:{node.lineno}", node.args[0].value, keys


def template_names() -> set[str]:
    paths = [*(SITE / "templates").rglob("*.j2"), SRC / "katalite" / "web" / "markdown.py"]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    names = {name.replace("_", "-") for text in texts for name in re.findall(r"\b_?say(?:\(env\))?\.(\w+)", text)}
    return names | {name for text in texts for name in re.findall(r"""\bsay\(["']([\w-]+)["'][,)]""", text)}


@pytest.mark.parametrize(("files", "folder"), [(JUDGE, GRADER), (FIXED, SRC / "katalite")], ids=["judge", "fixed"])
def test_a_message_is_given_the_values_that_it_has(files: tuple[str, ...], folder: Path):
    messages = read(FIRST, files)
    found = list(calls(folder))
    assert len(found) > 10
    for place, name, given in found:
        assert name in messages, place
        if "*" not in given:
            allowed = set(values_in(messages[name].message)) | messages[name].declared
            assert set(values_in(messages[name].message)) <= given <= allowed, (place, name)


def test_every_message_of_the_judge_is_said():
    said = {name for _, name, _ in calls(GRADER)} | LOOKED_UP | {"decimal-mark", "thousands-mark"}
    assert read(FIRST, JUDGE).keys() - said == set()
    looked_up = {name for name in LOOKED_UP if name.startswith(("there-", "character-", "kind-", "dtype-"))}
    assert looked_up - read(FIRST, JUDGE).keys() == set()


def test_every_message_of_templates_and_grade_is_said():
    said = {name for _, name, _ in calls(SRC / "katalite")} | template_names() | LOOKED_UP
    assert read(FIRST, FIXED).keys() - said == set()
    assert template_names() - read(FIRST, FIXED).keys() == set()


def test_every_message_of_the_pages_is_said():
    sources = [(SITE / "src" / "shared" / name).read_text(encoding="utf-8") for name in WORDS]
    used = {name for source in sources for name in re.findall(r"\btext\.(\w+)", source)} - {"language"}
    assert used == {identifier(name) for name in read(FIRST, PAGE)}


def test_the_dtypes_that_cross_have_words():
    assert {dtype.kind for dtype in ARRAY_DTYPES.values()} <= set("biufcUSMm")


NO_TEXT = re.compile(
    r"{% block (?:body_class|root) %}.*?{% endblock %}|{#.*?#}|{%.*?%}|{{.*?}}|<(style|script|svg).*?</\1>",
    re.DOTALL,
)


def test_no_template_holds_words_of_its_own():
    """But for Python's and this kit's own names."""
    for path in (SITE / "templates").rglob("*.j2"):
        text = NO_TEXT.sub("", path.read_text(encoding="utf-8"))
        shown = re.sub(r"<[^>]*>", " ", text)
        assert set(re.findall(r"[A-Za-z]{2,}", shown)) <= {"Ctrl", "solution", "py", "Python"}, path.name
        for _, label in re.findall(r'\b(aria-label|title|placeholder|alt)="([^"]*)"', text):
            assert not re.search(r"[A-Za-z]{2,}", label), path.name


def test_the_pages_words_hold_no_texts_of_their_own():
    for name in WORDS:
        source = (SITE / "src" / "shared" / name).read_text(encoding="utf-8")
        code = re.sub(r"/\*.*?\*/|^import .*?$", "", source, flags=re.DOTALL | re.MULTILINE)
        texts = re.findall(r'(?<![\w-])"([^"\n]*)"(?!:)', code) + re.findall(r"`([^`]*)`", code)
        assert [text for text in texts if re.search(r"[a-z]{3,} |[A-Z][a-z]{3,}", text.replace("${", ""))] == []


AUTHORS = {
    # Whose sentences only authors read, or nobody: they say what is wrong with hidden tests, cases or the kit itself.
    "author_messages.py", "bridge.py", "calls.py", "cases.py", "code_text.py", "depth.py", "expressions.py",
    "layouts.py", "misconception.py", "plain_values.py", "plugin.py", "pytest_session.py", "rewritten.py", "seeds.py",
    "solution.py", "steady.py", "warm.py", "array_dtypes.py", "testing.py",
    "functions.py", "wire.py", "sentences.py", "program_run.py",
    # Patterns, and Python to write.
    "diagnosis_table.py", "packages.py",
}  # fmt: skip


def sentences(path: Path) -> Iterator[str]:
    """The strings of a module that read like a part of a sentence, without docstrings, patterns and errors' texts."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            left_out |= {id(each) for each in ast.walk(node)}
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            left_out |= {id(each) for each in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield from [node.value] if re.search(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}", node.value) else []


PYTHONS = {"inconsistent use of tabs"}
"""What is looked for in Python's own messages."""
NEVER_SAID = {"(its message could not be read)"}
"""Where not even a catalogue can be read any more."""


def test_the_judge_says_nothing_past_the_catalogues():
    for path in sorted(GRADER.rglob("*.py")):
        if path.name not in AUTHORS and path.parent.name != "catalogues":
            assert set(sentences(path)) - PYTHONS - NEVER_SAID == set(), path.name
