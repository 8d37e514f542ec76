"""`python -m languages` compiles the messages of every language; look at what `git diff` shows."""

from collections.abc import Iterator
from pathlib import Path

from languages.compiler import LANGUAGES, ROOT, as_python, as_typescript, plural_rule, read

FIRST = "en"
"""The language whose messages all others must have."""
JUDGE = ("judge.ftl", "judge-advice.ftl")
FIXED = ("fixed.ftl", "grade.ftl")
PAGE = ("page.ftl",)
PYTHON = {"src/katalite_grader/catalogues": JUDGE, "src/katalite/common/catalogues": FIXED}
TYPESCRIPT = "site/src/shared/catalogues"


def languages() -> list[str]:
    return sorted(path.name for path in LANGUAGES.iterdir() if (path / PAGE[0]).is_file())


def compiled(language: str) -> Iterator[tuple[Path, str]]:
    """The modules of a language: path and text. Raises LanguageError."""
    rule = plural_rule(language)
    for folder, files in PYTHON.items():
        messages = {name: source.message for name, source in read(language, files).items()}
        path = ROOT / folder / f"{language.replace('-', '_')}.py"
        yield path, as_python(messages, [f"languages/{language}/{name}" for name in files], rule)
    first, messages = ({name: each.message for name, each in read(one, PAGE).items()} for one in (FIRST, language))
    code = as_typescript(messages, first, f"languages/{language}/{PAGE[0]}", language, rule)
    yield ROOT / TYPESCRIPT / f"{language}.ts", code


if __name__ == "__main__":
    for language in languages():
        for path, text in compiled(language):
            path.write_text(text, encoding="utf-8")
