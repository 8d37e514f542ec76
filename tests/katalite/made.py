"""A site's parts, made by hand, for tests of what is rendered, composed and published from them."""

from pathlib import Path

from katalite.common.cache import sha256_of
from katalite.course.load import load
from katalite.python.node_judge import NodeJudge
from katalite.python.runtime import Runtime, RuntimeFile
from katalite.web.compose import Parts
from katalite.web.render import proses
from katalite.web.statement import Converted


def fake_items(judge: NodeJudge) -> list[dict]:
    """What recording the calls would give, one item for each test."""
    return [
        {"id": test.id, "test": test.id, "case": None, "title": test.title, "calls": ["AAAA"], "open": False}
        for test in judge.exercise.tests
    ]


def fake_runtime(folder: Path) -> Runtime:
    """Two small files in place of Pyodide."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, content in (("pyodide.asm.wasm", b"\0asm" * 400), ("numpy-2.4.3-cp314.whl", b"PK" * 200)):
        path = folder / name
        path.write_bytes(content)
        files.append(RuntimeFile(name, path, sha256_of(path), len(content)))
    checker = folder / "pyflakes-3.4.0-py2.py3-none-any.whl"
    checker.write_bytes(b"PK" * 50)
    versions = {"pyodide": "314.0.3", "python": "3.14", "numpy": "2.4.3", "pytest": "9.0.2"}
    return Runtime(folder, tuple(files), versions, checker)


def fake_scripts(folder: Path) -> dict[str, Path]:
    folder.mkdir(parents=True, exist_ok=True)
    names = (
        "realm",
        "frame",
        "theme",
        "fallback",
        "lost",
        "page",
        "index",
        "inside",
        "drawn",
        "tools",
        "expected",
        "own-inputs",
        "live",
        "receipt",
        "attempts",
        "embed",
        "scorm",
        "hosted",
        "katalite-exercise",
        "sw",
        "sw-off",
    )
    scripts = {name: folder / name for name in (*(f"{name}.js" for name in names), "zstd.wasm")}
    for name, path in scripts.items():
        path.write_text(f"// {name}\n")
    return scripts


def fake_site(folder: Path) -> Path:
    """A front end with templates that show every name that the real ones are given."""
    (folder / "templates").mkdir(parents=True)
    (folder / "styles").mkdir()
    (folder / "styles" / "b.css").write_text("b{color:red}\n")
    (folder / "styles" / "a.css").write_text("a{color:red}\n")
    common = (
        '<html lang="{{ language }}"{% if edition %} data-edition="{{ edition }}"{% endif %}>'
        '<meta content="{{ csp }}"><link href="{{ assets.page_css }}">'
        '<a href="{{ root }}">{{ versions.pyodide }} {{ versions.katalite }}</a>{% block main %}{% endblock %}</html>\n'
    )
    (folder / "templates" / "base.j2").write_text(common)
    for name, body in {
        "404": "lost",
        "index": (
            "{% for e in exercises %}<a href='{{ e.url }}'>{{ e.title }}: {{ e.summary }} {{ e.tests }}</a>{% endfor %}"
        ),
        "exercise": (
            '<link href="{{ maths_css }}"><script src="{{ assets.page_js }}"></script>'
            "<h1>{{ exercise.title }}</h1>"
            "{{ statement_html | safe }}{% for e in examples %}{% for i in e.inputs %}<p>{{ i.name }} = {{ i.text }} "
            "({{ i.shape }})</p>{% endfor %}<p>-> {{ e.output }}</p>{{ e.explanation_html | safe }}{% endfor %}"
            "{% for h in hints_html %}{{ h | safe }}{% endfor %}"
            "{% for t in tests %}<li id='{{ t.id }}'>{{ t.title }}</li>{% endfor %}"
            '<script type="application/json" id="exercise">{{ page_data | json_script }}</script>'
        ),
    }.items():
        text = f'{{% extends "base.j2" %}}{{% block main %}}{body}{{% endblock %}}'
        (folder / "templates" / f"{name}.j2").write_text(text)
    return folder


def fake_parts(course: Path, folder: Path) -> Parts:
    """All parts of the course's site; `folder` is where their files are made."""
    runtime = fake_runtime(folder / "runtime")
    scripts = fake_scripts(folder / "scripts")
    font = folder / "KaTeX_Main-Regular.woff2"
    font.write_bytes(b"wOF2")
    exercises = load(course).exercises
    judges = {exercise.slug: NodeJudge(exercise, runtime, scripts["realm.js"]) for exercise in exercises}
    return Parts(
        exercises=exercises,
        about=load(course).about,
        css="",
        runtimes={(): runtime},
        scripts=scripts,
        tests={slug: {"format": 1, "items": fake_items(judge)} for slug, judge in judges.items()},
        misconceptions={},
        texts={
            e.slug: Converted(
                [f"<p>{prose.text.source[:6]}</p>" for prose in proses(e)],
                "x{src:url(fonts/KaTeX_Main-Regular.woff2)}",
                {"fonts/KaTeX_Main-Regular.woff2": font},
            )
            for e in exercises
        },
        notices="notices\n",
        katalite="0.1.0",
    )
