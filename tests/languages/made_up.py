"""A kit that also has a language that nobody speaks (languages/pseudo.py), and a course in it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from katalite.common.report import PlainReport
from katalite.common.toolchain import PROJECT, SITE, ensure_node_modules
from languages.__main__ import FIRST, PAGE, PYTHON, TYPESCRIPT
from languages.compiler import as_python, as_typescript, read
from languages.pseudo import LETTERS, pseudo

LANGUAGE = "ar-XB"
"""The name that is usual for such a language, written from right to left."""
WRONG = "import numpy as np\n\n\ndef scale(x, factor):\n    print(x)\n    return np.multiply(x, factor) + 0.25\n"
RIGHT = WRONG.replace(" + 0.25", "")
RAISES = WRONG.replace("+ 0.25", "+ x.shape[7]")
UNREAD = ">>> def scale(x, factor):\n...     return x\n"
LESSON = "# Lesson\n\nSome words, and figures.\n\n```figure tensor-groups\n```\n\n```figure matrix\n```\n"


PROSE = r"""(?x) (?P<kept> ```.*?```\w* | `[^`]*` | \$\$.*?\$\$ | \$[^$]*\$ ) | [A-Za-z]+"""


def make_kit(folder: Path) -> Path:
    """A copy of the kit with the language, beside this one's JavaScript packages."""
    modules = ensure_node_modules(SITE, PlainReport())
    leave = shutil.ignore_patterns("node_modules", "dist", "__pycache__", "tests")
    for name in ("src", "site"):
        shutil.copytree(PROJECT / name, folder / name, ignore=leave)
    shutil.copy(PROJECT / "build.py", folder)
    (folder / "site" / "node_modules").symlink_to(modules, target_is_directory=True)
    for place, files in PYTHON.items():
        messages = {name: pseudo(name, each.message) for name, each in read(FIRST, files).items()}
        (folder / place / "ar_XB.py").write_text(as_python(messages, files, ((), "")), encoding="utf-8")
    page = {name: pseudo(name, each.message) for name, each in read(FIRST, PAGE).items()}
    (folder / TYPESCRIPT / f"{LANGUAGE}.ts").write_text(
        as_typescript(page, page, PAGE[0], LANGUAGE, ((), "")), encoding="utf-8"
    )
    listed = folder / "src" / "katalite" / "common" / "language.py"
    text = listed.read_text(encoding="utf-8")
    assert '"de")' in text
    listed.write_text(text.replace('"de")', f'"de", "{LANGUAGE}")'), encoding="utf-8")
    texts = folder / "src" / "katalite" / "course" / "scaffold_texts.py"
    with texts.open("a", encoding="utf-8") as file:
        file.write(f'\nFILES["{LANGUAGE}"] = ENGLISH\n')
    return folder


def make_course(kit: Path, folder: Path) -> Path:
    """A course in that language, the author's texts too; with a lesson, a figure of each kind and a hint."""
    build(kit, folder.parent, "init", folder.name)
    course = folder / "course.toml"
    course.write_text(changed(course, r'(?<= = ")[A-Z][^"]*(?=")').replace('"en"', f'"{LANGUAGE}"'), encoding="utf-8")
    own = folder / "exercise" / "scale"
    (own / "lesson.md").write_text(LESSON, encoding="utf-8")
    toml = own / "exercise.toml"
    texts = r'(?<=title = ")[^"]*|(?<=summary = ")[^"]*|(?<=\[")[A-Z][^"]*|Each number is multiplied by|and so on'
    toml.write_text(changed(toml, texts), encoding="utf-8")
    for name in ("statement.md", "lesson.md"):
        (own / name).write_text(changed(own / name, PROSE), encoding="utf-8")
    tests = folder / "hidden_tests" / "scale" / "test_scale.py"
    tests.write_text(changed(tests, r'(?<=    """)[^"]*'), encoding="utf-8")
    return folder


def changed(path: Path, pattern: str) -> str:
    """The text of a file with the letters of what matches changed, but for what a group `kept` matches."""

    def change(match: re.Match[str]) -> str:
        return match[0] if match.groupdict().get("kept") else match[0].translate(LETTERS)

    return re.sub(pattern, change, path.read_text(encoding="utf-8"), flags=re.DOTALL)


def build(kit: Path, course: Path, *command: str) -> None:
    """A command of the copied kit, on a course."""
    environment = os.environ | {"PYTHONPATH": str(kit / "src")}
    code = f"import sys; from katalite.cli import main; from pathlib import Path; sys.exit(main(Path({str(course)!r})))"
    done = subprocess.run(
        [sys.executable, "-c", code, *command], cwd=course, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
