"""Generated courses: as many small exercises as wanted, no two of them alike."""

from pathlib import Path

from katalite.course.scaffold import scaffold

_LINE = "Scaling by $f_{%d}$ keeps $\\frac{y_i}{y_j} = \\frac{x_i}{x_j}$ wherever $x_j \\ne 0$.\n"
_TEXT = f"\n## Background\n\n{_LINE * 4}"


def write_course(root: Path, count: int) -> None:
    """Writes `count` exercises below `root`, each with a statement and cases of its own."""
    for number in range(count):
        slug = f"scale-{number:04}"
        scaffold(root, slug)
        with (root / "exercise" / slug / "statement.md").open("a", encoding="utf-8") as statement:
            statement.write(_TEXT.replace("%d", str(number)))
        set_case(root, number, number + 2)


def set_case(root: Path, number: int, factor: int) -> None:
    """Gives the exercise of this number a case with another factor."""
    values = ", ".join(str(factor * each) for each in (1, 2, 3))
    case = f"\n[[test_examples]]\ncall = {{ x = [1, 2, 3], factor = {factor} }}\nreturns = [{values}]\n"
    path = root / "hidden_tests" / f"scale-{number:04}" / "cases.toml"
    first = path.read_text(encoding="utf-8").split("\n# own\n")[0]
    path.write_text(f"{first}\n# own\n{case}", encoding="utf-8")


def size_of(folder: Path) -> int:
    """Bytes of all files in it."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
