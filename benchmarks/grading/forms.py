"""What writing every form of results costs beside JSON alone: `python -m benchmarks.grading.forms`.

The same files are judged with and without, in turns, so that a machine that becomes busier does not decide.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.grading.__main__ import JOBS, SLUG, grade
from benchmarks.grading.batch import ordinary, write
from benchmarks.grading.cost import Cost
from benchmarks.results import RESULTS, machine, table, write_section
from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise

COMMAND = "python -m benchmarks.grading.forms"
TITLE = "Grading: every form of results"
FORMS = {"csv": "all.csv", "moodle": "moodle.csv", "canvas": "canvas.csv", "junit": "junit.xml", "html": "pages"}
GOAL = 1.1
"""Times JSON alone."""


def main() -> int:
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--count", type=int, default=900, help="submissions (default: 900)")
    parser.add_argument("--rounds", type=int, default=3, help="of each (default: 3)")
    parser.add_argument("--no-write", action="store_true", help=f"leave {RESULTS.name} as it is")
    options = parser.parse_args()
    text, met = compare(options.count, options.rounds)
    print(text)
    if not options.no_write:
        write_section(TITLE, f"`{COMMAND}`, {text}")
    return 0 if met else 1


def compare(count: int, rounds: int) -> tuple[str, bool]:
    """The section's text, and whether the goal was met."""
    plain, formed = Cost(), Cost()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write(folder / "class", ordinary(load_exercise(PROJECT, SLUG), count))
        grade(files[:1])  # the answers of the wrong submissions are stored once, as by a build
        for number in range(rounds):
            out = folder / str(number)
            plain += grade(files)[0]
            formed += grade(files, *(part for form, path in FORMS.items() for part in (f"--{form}", out / path)))[0]
            assert len(list((out / FORMS["html"] / "people").iterdir())) == count
    ratio = formed.wall / plain.wall
    rows = [
        [name, f"{each.wall / rounds:.1f}", f"{each.processor / rounds:.1f}"]
        for name, each in (("`--json`", plain), (f"and {', '.join(f'`--{form}`' for form in FORMS)}", formed))
    ]
    text = (
        f"{machine()}.\n\n{table(('', 'seconds', 'of processor time'), rows)}\n\n{count} submissions, `--jobs {JOBS}`, "
        f"{rounds} rounds of each in turns: {ratio:.2f} times the time of JSON alone (goal: at most {GOAL}), and "
        f"{formed.processor / plain.processor:.2f} times the processor time."
    )
    return text, ratio <= GOAL


if __name__ == "__main__":
    sys.exit(main())
