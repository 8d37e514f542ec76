"""render makes pages of an exercise: everything escaped, every name given, nothing read or written."""

import json
import zlib
from html import unescape

import numpy as np
import pytest
from jinja2 import UndefinedError

from katalite.common.toolchain import SITE
from katalite.course.load import load
from katalite.web.csp import policy
from katalite.web.example_text import readable, shape_text
from katalite.web.render import (
    Frame,
    Lost,
    Page,
    Python,
    Renderer,
    Texts,
    json_script,
    list_data,
    page_data,
    proses,
    reference_data,
    solution_data,
    untranslated,
)
from katalite_grader.code_text import expression
from tests.katalite.courses import lay_out, replace
from tests.katalite.made import fake_site

ASSETS = {
    "runtime": "runtime/runtime-1.json",
    "page_css": "assets/page-1.css",
    "page_js": "assets/page-1.js",
    "receipt_js": "assets/receipt-1.js",
    "attempts_js": "assets/attempts-1.js",
    "embed_js": "assets/embed-1.js",
    "scorm_js": "assets/scorm-1.js",
    "index_js": "assets/index-1.js",
    "inside_js": "assets/inside-1.js",
    "drawn_js": "assets/drawn-1.js",
    "tools_js": "assets/tools-1.js",
    "checker": "assets/pyflakes-1.whl",
    "expected_js": "assets/expected-1.js",
    "own_inputs_js": "assets/own-inputs-1.js",
    "theme_js": "assets/theme-1.js",
    "fallback_js": "assets/fallback-1.js",
    "notices": "THIRD-PARTY-NOTICES.txt",
}
VERSIONS = {"pyodide": "314.0.3", "python": "3.14", "numpy": "2.4.3", "pytest": "9.0.2", "katalite": "0.1.0"}
FRAME = Frame(ASSETS, policy("sha256-abc="), VERSIONS)
NASTY = "</script><script>alert(1)</script><!-- & \u2028"


@pytest.fixture
def exercises(tmp_path):
    return {exercise.slug: exercise for exercise in load(lay_out(tmp_path)).exercises}


@pytest.fixture
def renderer(tmp_path):
    return Renderer(fake_site(tmp_path / "site") / "templates", FRAME)


def page(exercise, statement="<p>statement</p>", packages=None):
    others = [f"<p>{prose.text}</p>" for prose in proses(exercise)[1:]]
    html, python = [statement, *others], Python("runtime/runtime-1.json", 8_000_000, packages or {})
    solution, reference = "solutions/add-1.json", "solutions/add-1.bin" if exercise.expected else ""
    return Page(exercise, html, "tests/add-1.json", solution, reference, "assets/maths-1.css", python)


def embedded(html):
    """The data in the page, as its script reads it."""
    return json.loads(html.split('id="exercise">')[1].split("</script>")[0])


def test_an_exercise_page_shows_the_exercise(renderer, exercises):
    html = renderer.exercise(page(exercises["add"]))
    assert "<h1>Add</h1><p>statement</p>" in html
    assert "<p>a = [1.5, 2.0] ()</p><p>b = 1 ()</p><p>-> [2.5, 3.0]</p>" in html
    assert "<p>Lists work too.</p>" in html
    assert "<p>Arrays multiply element by element.</p>" in renderer.exercise(page(exercises["double"]))
    assert "<li id='test_add.py::test_sum'>Two arrays</li>" in html


def test_addresses_are_relative_to_the_page(renderer, exercises):
    html = renderer.exercise(page(exercises["add"]))
    assert 'href="../../assets/page-1.css"' in html
    assert '<a href="../../">314.0.3 0.1.0</a>' in html
    data = embedded(html)
    assert (data["runtime"], data["bundle"]) == ("../../runtime/runtime-1.json", "../../tests/add-1.json")
    index = renderer.index(list(exercises.values()))
    assert 'href="./assets/page-1.css"' in index
    assert "<a href='exercise/add/'>Add: Add two arrays &amp; mind &lt;the&gt; signs. 2</a>" in index


def test_the_embedded_data_is_what_the_script_expects(renderer, exercises):
    assert embedded(renderer.exercise(page(exercises["double"]))) == {
        "format": 1,
        "slug": "double",
        "version": exercises["double"].version,
        "title": "Double",
        "function": "double",
        "program": False,
        "names": [],
        "time_limit": 2.0,
        "memory_limit": 512,
        "answers_limit": 32_000_000,
        "starter": exercises["double"].starter,
        "example": [{"name": "x", "text": "np.array([1, 2, 3], dtype=np.int64)"}],
        "axes": ["place"],
        "groups": "",
        "tests": [{"id": test.id, "title": test.title} for test in exercises["double"].tests],
        "hints": ["Arrays multiply element by element."],
        "runtime": "../../runtime/runtime-1.json",
        "bundle": "../../tests/add-1.json",
        "solution": "../../solutions/add-1.json",
        "solution_after": 5,
        "inside": "../../assets/inside-1.js",
        "drawn": "../../assets/drawn-1.js",
        "tools": {"script": "../../assets/tools-1.js", "checker": "../../assets/pyflakes-1.whl"},
        "expected": {"script": "../../assets/expected-1.js", "reference": "../../solutions/add-1.bin"},
    }


def test_an_author_can_turn_off_that_run_code_shows_what_is_expected(tmp_path, renderer):
    root = lay_out(tmp_path / "off")
    replace(root / "exercise/double/exercise.toml", 'function = "double"', 'function = "double"\nexpected = false')
    double, _ = load(root).exercises
    assert embedded(renderer.exercise(page(double)))["expected"] is None


def test_what_run_code_asks_is_not_readable_before_it_is_unpacked(exercises):
    double = exercises["double"]
    packed = reference_data(double)
    assert b"def double" not in packed
    assert zlib.decompress(packed, -zlib.MAX_WBITS) == double.reference.read_bytes()


def test_texts_are_told_apart_again(tmp_path):
    root = lay_out(tmp_path / "taught")
    (root / "exercise/double/lesson.md").write_text("# Lesson\n")
    (root / "solutions/double/explanation.md").write_text("Why.\n")
    double, add = load(root).exercises
    html = [f"{prose.top} {prose.text}" for prose in proses(double)]
    texts = Texts.of(double, html)
    assert (texts.statement, texts.lesson, texts.solution) == (html[0], "2 # Lesson\n", "3 Why.\n")
    assert (list(texts.explanations), list(texts.hints)) == ([html[1]], [html[2]])
    assert Texts.of(add, [str(prose.text) for prose in proses(add)]).lesson == ""


def test_the_solution_is_in_a_file_of_its_own_and_not_in_the_page(renderer, exercises):
    double = exercises["double"]
    source = double.reference.read_text()
    data = solution_data(double, Texts("", [], [], "", "<p>Why.</p>"))
    assert data["source"] == source
    assert data["html"].endswith("</code></pre><p>Why.</p>")
    body = source.split("return", 1)[1].strip()
    assert body not in renderer.exercise(page(double))


def test_no_text_of_an_author_ends_the_script_or_becomes_an_element(tmp_path, renderer):
    root = lay_out(tmp_path / "nasty")
    replace(root / "exercise/add/exercise.toml", 'title = "Add"', f"title = {json.dumps(NASTY)}")
    (root / "exercise/add/starter.py").write_text(f"def add(a, b=0):\n    return {NASTY!r}\n")
    exercise = load(root).exercises[-1]
    html = renderer.exercise(page(exercise))
    assert html.count("<script") == 2  # the template's own
    assert "<!--" not in html
    assert embedded(html)["title"] == NASTY
    assert embedded(html)["starter"] == exercise.starter
    index = renderer.index([exercise])
    assert "<script>" not in index
    assert NASTY in unescape(index)


def test_json_in_a_script_holds_no_sign_that_html_knows():
    text = str(json_script({"a": "<>&\u2028\u2029é"}))
    assert json.loads(text) == {"a": "<>&\u2028\u2029é"}
    assert not set("<>&\u2028\u2029") & set(text)


def test_a_name_that_a_template_misspells_is_an_error(tmp_path, exercises):
    templates = fake_site(tmp_path / "other") / "templates"
    replace(templates / "exercise.j2", "exercise.title", "exercise.titel")
    with pytest.raises(UndefinedError, match="titel"):
        Renderer(templates, FRAME).exercise(page(exercises["add"]))


def test_the_sites_own_templates_find_every_name(exercises):
    renderer = Renderer(SITE / "templates", FRAME)
    for exercise in exercises.values():
        html = renderer.exercise(page(exercise, "<p>a-mark-of-the-statement</p>"))
        assert "a-mark-of-the-statement" in html
        assert embedded(html)["slug"] == exercise.slug
        assert " style=" not in html
        assert all(test.title in html for test in exercise.tests)
    assert "Add two arrays &amp; mind &lt;the&gt; signs." in renderer.index(list(exercises.values()))
    assert "<h1>" in renderer.lost(Lost("let a", "b{}", "the policy"))


def test_a_page_names_its_packages_and_what_they_cost_and_others_say_nothing_of_it(exercises):
    renderer = Renderer(SITE / "templates", FRAME)
    html = renderer.exercise(page(exercises["add"], packages={"scipy": "1.18.0", "pandas": "3.0.2"}))
    assert "With SciPy 1.18.0, pandas 3.0.2: 8 MB to download, once." in html
    assert "MB to download" not in renderer.exercise(page(exercises["add"]))


def test_the_policy_allows_no_inline_script_and_no_eval():
    text = policy("sha256-abc=")
    rules = dict(rule.split(" ", 1) for rule in text.split("; "))
    assert rules["default-src"] == "'none'"
    assert set(rules["script-src"].split()) == {"'self'", "'wasm-unsafe-eval'", "'sha256-abc='"}
    assert rules["style-src"] == "'self'"
    assert rules["connect-src"] == "'self'"
    assert "unsafe-inline" not in text
    assert "'unsafe-eval'" not in text


@pytest.mark.parametrize(
    ("value", "text", "code"),
    [
        (3, "3", "3"),
        (-0.5, "-0.5", "-0.5"),
        (True, "True", "True"),
        ("it's", '"it\'s"', '"it\'s"'),
        (float("nan"), "nan", "float('nan')"),
        (np.array([1, 2]), "[1, 2]", "np.array([1, 2], dtype=np.int64)"),
        (np.array([[1.5], [2.0]]), "[[1.5], [2.0]]", "np.array([[1.5], [2.0]])"),
        (np.array([True]), "[True]", "np.array([True])"),
        (np.array([0.5], np.float32), "[0.5]", "np.array([0.5], dtype=np.float32)"),
        (np.array([np.inf, -np.inf, np.nan]), "[inf, -inf, nan]", "np.array([np.inf, -np.inf, np.nan])"),
        (np.empty((0, 3)), "[]", "np.empty((0, 3), dtype=np.float64)"),
        ([1, [2]], "[1, [2]]", "[1, [2]]"),
        ([np.array([1.0]), "a"], "[[1.0], 'a']", "[np.array([1.0]), 'a']"),
        ({"k": np.array([1.0])}, "{'k': [1.0]}", "{'k': np.array([1.0])}"),
    ],
)
def test_a_value_is_readable_and_its_expression_gives_it_back(value, text, code):
    assert readable(value) == text
    assert expression(value) == code
    again = eval(code, {"np": np})
    assert type(again) is type(value)
    if isinstance(value, np.ndarray):
        assert again.dtype == value.dtype
        assert again.shape == value.shape
        np.testing.assert_array_equal(again, value)


def test_a_long_array_takes_several_lines_and_leaves_nothing_out():
    value = np.arange(60.0).reshape(3, 20)
    text = readable(value)
    assert len(text.splitlines()) > 3
    assert max(map(len, text.splitlines())) <= 72
    assert "..." not in text
    assert shape_text(value) == "3×20"


def test_l8_the_exercise_that_follows_is_told_beside_the_pages_and_not_in_them(exercises):
    first, following = exercises["add"], exercises["double"]
    assert list_data([first, following], "0123456789ab") == {
        "format": 1,
        "edition": "0123456789ab",
        "exercises": [{"slug": "add", "title": "Add"}, {"slug": "double", "title": "Double"}],
    }
    assert "Double" not in json.dumps(page_data(page(first), ASSETS, "../../"))


def test_l26_code_and_formulas_are_not_for_translators():
    html = '<p><code>b</code> <span class="katex">c</span></p><pre><code class="language-python">d</code></pre><pr>'
    marked = untranslated(html)
    assert marked.count('translate="no"') == 4
    assert marked.replace(' translate="no"', "") == html
