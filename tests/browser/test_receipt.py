"""A file for a teacher: what the page says of it, what is in it, and that nobody pays for it who does not ask."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from katalite.common.toolchain import PROJECT
from katalite.course.load import load_exercise
from katalite.grading.receipt import Receipt, Result, split

from .bench import REFERENCE, SLUG, Bench, wrong


def window(bench: Bench) -> Locator:
    bench.choose("Download for your teacher")
    return bench.page.get_by_role("dialog", name="A file for your teacher")


def fetched(bench: Bench) -> list[str]:
    """The addresses of scripts that only a receipt needs, as far as this visit has asked for them."""
    names: list[str] = bench.page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    return [name for name in names if "/receipt-" in name]


def written(bench: Bench, shown: Locator, folder: Path) -> tuple[str, Receipt]:
    """The code and the receipt in the file that the window's button writes."""
    with bench.page.expect_download() as download:
        shown.get_by_role("button", name="Download the file").click()
    assert download.value.suggested_filename == f"{SLUG}.py"
    download.value.save_as(folder / "handed-in.py")
    code, receipt, problem = split((folder / "handed-in.py").read_bytes())
    assert problem is None
    assert receipt is not None
    assert not receipt.changed
    return code.decode(), receipt


def test_a_receipt_holds_the_code_and_what_the_tests_said_of_it(bench: Bench, tmp_path: Path) -> None:
    bench.judge(REFERENCE)
    expect(bench.verdict).to_have_text("Accepted")
    assert fetched(bench) == []
    shown = window(bench)
    expect(shown).to_contain_text("The tests said of this code: Accepted, 4 of 4 tests passed.")
    expect(shown).to_contain_text("It proves nothing by itself")
    code, receipt = written(bench, shown, tmp_path)
    assert code == REFERENCE.rstrip("\n") + "\n"
    assert (receipt.exercise, receipt.version) == (SLUG, load_exercise(PROJECT, SLUG).version)
    assert receipt.result == Result("accepted", 4, 4)
    assert receipt.attempts >= receipt.texts >= 1
    assert receipt.earlier[0].result == receipt.result
    expect(bench.page.locator("#announcer")).to_have_text(f"{SLUG}.py is written. Hand it in as it is.")
    expect(shown).to_have_count(0)
    assert len(fetched(bench)) == 1


def test_code_that_was_changed_since_its_run_has_no_result(bench: Bench, tmp_path: Path) -> None:
    bench.judge(REFERENCE)
    bench.write(wrong("gamma_missing") + "# changed since\n")
    shown = window(bench)
    expect(shown).to_contain_text("This code was not tested as it stands.")
    assert written(bench, shown, tmp_path)[1].result is None


@pytest.mark.full
def test_a_part_that_does_not_arrive_is_said(new_bench: Bench) -> None:
    new_bench.watch.allow("receipt")
    new_bench.page.route("**/runtime/**", lambda route: None)
    new_bench.page.route("**/receipt-*.js", lambda route: route.abort())
    new_bench.open().choose("Download for your teacher")
    expect(new_bench.page.locator("#announcer")).to_contain_text("That part of this page did not arrive.")
