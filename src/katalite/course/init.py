"""A course of one's own to begin with: course.toml, a first exercise, and what publishes it."""

import sys
from importlib.metadata import version
from pathlib import Path

from packaging.version import Version

from katalite.common.language import LANGUAGES
from katalite.common.report import BuildError
from katalite.course.course_file import NAME
from katalite.course.scaffold import scaffold
from katalite.course.schema import schema_files

FIRST = "scale"
SCHEMAS = "schemas"
_WORDS = {
    "en": {
        "description": "One sentence that says what is learned here, and by whom.",
        "chapter": "First steps",
        "untitled": "Exercises",
    },
    "de": {
        "description": "Ein Satz, der sagt, was man hier lernt und für wen es ist.",
        "chapter": "Erste Schritte",
        "untitled": "Übungen",
    },
}
"""What learners will read of course.toml."""
_FILES = {
    NAME: """\
title = "{title}"
description = "{description}"
language = "{language}"
katalite = "{versions}"
# source = "https://…" # where these files are, for the links "Suggest an edit" and "Report a problem"
# licence = "CC BY 4.0"

[[chapter]]
title = "{chapter}"
exercises = ["{first}"]
""",
    "README.md": """\
# {title}

Exercises that are solved, run and judged in the learner's browser, made with Katalite.

```sh
python -m pip install -r requirements.txt
katalite serve   # shows the course, and what you change while you change it
katalite check   # proves that the hidden tests tell right from wrong
katalite build   # writes site/dist, for any host
```

`katalite new SLUG` adds an exercise; name it in course.toml.
""",
    "requirements.txt": "katalite{versions}\n",
    ".taplo.toml": """\
# For editors' TOML plugins (Even Better TOML, taplo): what the keys of the three files mean, and which are wrong.
# `katalite schemas` writes the schemas anew after an update of Katalite.

[[rule]]
include = ["course.toml"]
schema = {{ path = "schemas/course.schema.json" }}

[[rule]]
include = ["exercise/*/exercise.toml"]
schema = {{ path = "schemas/exercise.schema.json" }}

[[rule]]
include = ["hidden_tests/*/cases.toml"]
schema = {{ path = "schemas/cases.schema.json" }}
""",
    ".vscode/extensions.json": """\
{{
  "recommendations": ["ms-python.python", "tamasfe.even-better-toml"]
}}
""",
    ".gitignore": "/site/dist/\n.venv/\n__pycache__/\n",
    ".github/workflows/pages.yml": """\
# Proves the course for every change, and publishes main. Choose Settings → Pages → Source: GitHub Actions once.
name: Course

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  course:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-python@v6
        with:
          python-version: "{python}"
      - uses: actions/cache@v4
        with:
          path: ~/.cache/katalite
          key: katalite-${{{{ hashFiles('requirements.txt') }}}}
      - run: python -m pip install -r requirements.txt
      - run: katalite check # its problems are shown at their lines, and the summary tells what each case rejects
      - run: katalite build
      - uses: actions/upload-pages-artifact@v4
        with:
          path: site/dist

  publish:
    runs-on: ubuntu-latest
    needs: course
    if: github.ref == 'refs/heads/main'
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{{{ steps.deployment.outputs.page_url }}}}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
""",
}


def init(folder: Path, language: str = LANGUAGES[0]) -> list[Path]:
    """Writes a course into a folder, which may hold other files; returns the paths of the new ones.

    What learners will read is in `language`; README and comments, which authors read, are English.

    Raises BuildError, before anything is written, if one of its files is there already.
    """
    release = Version(version("katalite"))
    words = _WORDS[language]
    named = folder.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize()
    names = words | {
        "language": language,
        "title": named or words["untitled"],
        "first": FIRST,
        "versions": f">={release.public},<{release.major + 1}",
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
    }
    if (folder / NAME).exists():
        raise BuildError(f"{folder / NAME} is there already; this is a course.")
    there = [name for name in (*_FILES, SCHEMAS, "exercise", "solutions", "hidden_tests") if (folder / name).exists()]
    if there:
        raise BuildError(f"{folder / there[0]} is there already; choose an empty folder, or move it away.")
    if folder.exists() and not folder.is_dir():
        raise BuildError(f"{folder} is a file; choose another folder.")
    written = []
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # A title may hold what TOML would read as its own.
        values = names | {"title": names["title"].replace("\\", "\\\\").replace('"', '\\"')} if name == NAME else names
        path.write_text(text.format(**values), encoding="utf-8")
        written.append(path)
    return [*written, *write_schemas(folder), *scaffold(folder, FIRST, language)]


def write_schemas(root: Path) -> list[Path]:
    """Writes what editors know of the TOML files, over what an earlier version wrote; returns the paths."""
    (root / SCHEMAS).mkdir(exist_ok=True)
    for name, text in schema_files().items():
        (root / SCHEMAS / name).write_text(text, encoding="utf-8")
    return [root / SCHEMAS / name for name in schema_files()]


def add_to_course(root: Path, slug: str) -> str:
    """A sentence that says what to do so that a new exercise has a chapter, or "" in a course without any."""
    path = root / NAME
    if path.is_file() and "[[chapter]]" in path.read_text(encoding="utf-8-sig"):
        return f'Add "{slug}" to the `exercises` of a chapter in {NAME}.'
    return ""
