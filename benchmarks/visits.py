"""The command line of the benchmarks that visit pages in rounds, one after the other in each."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.results import RESULTS, write_section
from benchmarks.startup.browser import BrowserError
from katalite.common.report import BuildError


def parser_of(command: str, about: str | None, rounds: int) -> argparse.ArgumentParser:
    """With `--rounds`, `rounds` of them if it is not given, `--site` and `--no-write`."""
    parser = argparse.ArgumentParser(prog=command, description=about)
    parser.add_argument("--rounds", type=int, default=rounds, help=f"rounds of visits (default: {rounds})")
    parser.add_argument("--site", type=Path, help="a folder with a built site of what is visited (default: build one)")
    parser.add_argument("--no-write", action="store_true", help=f"leave {RESULTS.name} as it is")
    return parser


def run(title: str, command: str, options: argparse.Namespace, measure: Callable[[], tuple[str, int]]) -> int:
    """Print and write the section that `measure` gives, with the number of missed goals. Gives the exit status."""
    try:
        text, missed = measure()
    except (BuildError, BrowserError) as error:
        print(error, file=sys.stderr)
        return 2
    print(text)
    if not options.no_write:
        write_section(title, f"`{command} --rounds {options.rounds}`, {text}")
    return 1 if missed else 0
