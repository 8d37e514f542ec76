"""A course in German is judged in German: the same verdicts, with the language's plural forms and numbers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from katalite.common.archives import read_zip, write_grader_wheel
from katalite.common.toolchain import PROJECT
from katalite.course.load import load, load_exercise
from katalite.course.model import Exercise, Text
from katalite.grading.batch import Entry, FileGrader
from katalite.grading.handed_in import HandedIn, read
from katalite.grading.misconceptions import judged_with
from katalite.grading.report import as_text
from katalite.web.statement import Prose, convert
from katalite.web.typeset import Typeset
from katalite_grader import messages, mismatch
from katalite_grader.words import language, speak

HEAD = "import numpy as np\n\n\ndef scale(x, factor):\n"
FILES = {
    "right": HEAD + "    return np.multiply(x, factor)\n",
    "wrong": HEAD + "    return np.multiply(x, factor) + 0.25\n",
    "nothing": HEAD + "    np.multiply(x, factor)\n",
    "list": HEAD + "    return [1, 2, 3]\n",
    "raises": HEAD + "    return x.shape[7]\n",
    "unread": "def scale(x, factor)\n",
    "prompt": ">>> def scale(x, factor):\n...     return x\n",
    "missing": "def skale(x, factor):\n    return x\n",
    "loop": HEAD + "    while True: pass\n",
}


@pytest.fixture
def english_again() -> Iterator[None]:
    """A process speaks one language; this one has other tests to run."""
    before = language()
    yield
    speak(before)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from katalite.course.init import init

    folder = tmp_path_factory.mktemp("kurs")
    init(folder, "de")
    toml = folder / "exercise" / "scale" / "exercise.toml"
    toml.write_text(
        toml.read_text(encoding="utf-8").replace("function =", "time_limit = 1\nfunction ="), encoding="utf-8"
    )
    return folder


def judged(exercise: Exercise, folder: Path) -> dict[str, Entry]:
    with FileGrader(exercise) as grader:
        return {name: grader.judge(handed(folder / f"{name}.py", text)) for name, text in FILES.items()}


def handed(path: Path, text: str) -> HandedIn:
    path.write_text(text, encoding="utf-8")
    return read(str(path))


def sentences(entry: Entry) -> list[str]:
    return [entry["error"] or "", *(test["message"] for test in entry["tests"])]


def test_a_new_course_in_german_says_so_to_learners(course: Path):
    about, (exercise,) = load(course).about, load(course).exercises
    assert (about.language, exercise.language) == ("de", "de")
    assert [test.title for test in exercise.tests] == ["Von Hand gerechnete Zahlen", "Die Form bleibt, wie sie ist"]
    assert "## Eingabe" in exercise.statement.source
    assert "TODO: Gib ein neues Array zurück." in exercise.starter


def test_verdicts_do_not_depend_on_the_language_and_sentences_do(course: Path, tmp_path: Path, english_again: None):
    exercise = load_exercise(course, "scale")
    german = judged(exercise, tmp_path)
    english = judged(replace(exercise, language="en"), tmp_path)
    for name, entry in german.items():
        assert entry["verdict"] == english[name]["verdict"], name
        rows = zip(entry["tests"], english[name]["tests"], strict=True)
        assert all(one["outcome"] == other["outcome"] for one, other in rows), name
        assert (sentences(entry) != sentences(english[name])) == (name != "right"), name
    said = {name: " ".join(sentences(entry)) for name, entry in german.items()}
    assert "Jeder Wert ist um 0,25 zu groß." in said["wrong"]
    assert "erwartet 2, erhalten 2.25" in said["wrong"]  # values stay Python's
    assert said["nothing"].startswith(" Deine Funktion hat None zurückgegeben. Hast du `return` vergessen?")
    assert "Erwartet: ein NumPy-Array. Erhalten: eine Liste." in said["list"]
    assert "Deine Funktion ist abgebrochen: IndexError: tuple index out of range. Das war in Zeile 5." in said["raises"]
    assert "Python kann die Datei nicht lesen (Zeile 1): expected ':'." in said["unread"]
    assert "`>>>` zeigt Python an, bevor man etwas eintippt. Nimm diese Zeichen weg" in said["prompt"]
    assert "aber es gibt `skale` (Zeile 1). Ändere diesen Namen in `scale`." in said["missing"]
    assert "Deine Funktion lief nach 1 Sekunde immer noch." in said["loop"]


def test_what_is_added_to_an_authors_text_is_german(tmp_path: Path):
    text = "> [!NOTE]\n> Merke.\n\n::: details\nmehr\n:::\n\n- [x] a\n- [ ] b\n\nEin Wort[^1].\n\n[^1]: Dazu.\n"
    for each, words in {
        "de": ("Hinweis", "Mehr", "erledigt", "zu tun", "Zurück zum Text"),
        "en": ("Note", "More", "done", "to do", "Back to the text"),
    }.items():
        prose = Prose(Text(text, "statement.md"), language=each)
        (html,) = convert([prose], lambda _: Typeset({}, "", {})).html
        assert [word for word in words if f">{word}<" in html or f'"{word}"' in html] == [*words]


def test_what_was_judged_in_another_language_is_judged_again(course: Path):
    exercise = load_exercise(course, "scale")
    assert judged_with(exercise) != judged_with(replace(exercise, language="en"))


def test_the_line_of_a_file_is_in_the_language_that_is_spoken(english_again: None):
    entry = {"file": "a.py", "verdict": "accepted", "tests": [], "error": None, "notes": [], "misconception": None}
    assert as_text([entry]) == "accepted  a.py  (0 of 0 tests passed)"
    speak("de")
    assert as_text([entry]) == "accepted  a.py  (0 von 0 Tests bestanden)"


def test_counts_have_their_plural_forms(english_again: None):
    assert [messages.wrong_length(count, 5) for count in (1, 3)] == [
        "Expected 1 element, got 5.",
        "Expected 3 elements, got 5.",
    ]
    speak("de")
    assert messages.wrong_length(1, 5) == "Erwartet: 1 Element. Erhalten: 5."
    assert messages.timeout(1) == "Deine Funktion lief nach 1 Sekunde immer noch. Gibt es eine Schleife, die nie endet?"
    assert "nach 0,5 Sekunden" in messages.timeout(0.5)
    assert messages.listed(["a", "b", "c"]) == "a, b und c"
    assert mismatch.at_place("[0]", messages.wrong_line(3, "'a'", "'b'")).endswith(
        "Zeile 3 ist anders. Erwartet: 'a'. Erhalten: 'b'."
    )


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_browsers_archive_has_one_catalogue_and_speaks_it(tmp_path: Path, language: str):
    members = dict(read_zip(write_grader_wheel(tmp_path, language)))
    catalogues = {name.rpartition("/")[2] for name in members if "/catalogues/" in name}
    assert catalogues == {"__init__.py", f"{language}.py"}
    spoken: dict[str, str] = {}
    exec(members["katalite_grader/catalogues/__init__.py"], spoken)
    assert spoken["LANGUAGE"] == language


def test_the_courses_of_this_repository_speak_english():
    assert load_exercise(PROJECT, "group-normalization").language == "en"
