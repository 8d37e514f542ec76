"""L18: inputs of one's own are kept under names, taken up again, and run all at once, each with what is expected."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from .bench import REFERENCE, Bench, wrong
from .conftest import PHONE, visitor
from .test_accessibility import violations
from .watch import Watch


def field(bench: Bench, name: str) -> Locator:
    return bench.example.get_by_role("textbox", name=name, exact=True)


def keep(bench: Bench, name: str, **inputs: str) -> None:
    for argument, text in inputs.items():
        field(bench, argument).fill(text)
    field(bench, "Name").fill(name)
    field(bench, "Name").press("Enter")
    expect(bench.example.locator(".own-note")).to_have_text(f"“{name}” is kept in this browser.")


def test_l18_own_inputs_are_kept_and_run_all_at_once_each_with_what_is_expected(bench: Bench) -> None:
    bench.write(wrong("gamma_missing"))
    bench.page.get_by_role("tab", name="Example run").click()
    bench.example.get_by_text("Your own inputs").click()
    keep(bench, "ones", gamma="np.array([1, 1])")
    keep(bench, "other gamma", gamma="np.array([2.0, 3.0])")
    keep(bench, "no array", X="nothing")
    bench.example.get_by_role("button", name="Run all").click()
    expect(bench.example.locator(".own-note")).to_have_text("1 of 3 as expected.")
    listed = bench.example.locator(".own-list > li")
    expect(listed.locator(".case-outcome")).to_have_text(["as expected", "not as expected", "error"])
    listed.nth(1).locator("summary").first.click()
    expect(listed.nth(1)).to_contain_text("All values are wrong")
    expect(listed.nth(1).get_by_role("application")).to_be_visible()
    listed.nth(2).locator("summary").click()
    expect(listed.nth(2)).to_contain_text("name 'nothing' is not defined")
    listed.nth(1).get_by_role("button", name="Use “other gamma”").click()
    expect(field(bench, "gamma")).to_have_value("np.array([2.0, 3.0])")
    expect(bench.example.locator(".own-note")).to_contain_text("“other gamma” is in the fields now.")
    for name in ("ones", "other gamma", "no array"):
        bench.example.get_by_role("button", name=f"Remove “{name}”").click()
    expect(listed).to_have_count(0)
    expect(bench.example.get_by_role("button", name="Run all")).to_be_hidden()
    bench.example.get_by_role("button", name="Reset inputs").click()
    bench.example.get_by_text("Your own inputs").click()


ENDLESS = "def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    while gamma[0] == 2:\n        pass\n"


@pytest.mark.full
def test_l18_on_a_phone_they_outlive_a_reload_and_a_loop_is_stopped_by_touch(
    browser: Browser, site_url: str, watch: Watch
) -> None:
    with visitor(browser, watch, PHONE | {"bypass_csp": True}) as context:
        bench = Bench(context.new_page(), site_url, watch).ready()
        bench.to("Results")
        bench.page.get_by_role("tab", name="Example run").tap()
        bench.example.get_by_text("Your own inputs").tap()
        keep(bench, "endless", gamma="np.array([2.0, 3.0])")
        assert violations(bench.page) == []
        bench.write(ENDLESS)
        bench.page.reload()
        expect(bench.status).to_have_text("Python is ready")
        bench.to("Results")
        bench.page.get_by_role("tab", name="Example run").tap()
        bench.example.get_by_text("Your own inputs").tap()
        bench.example.get_by_role("button", name="Run all").tap()
        expect(bench.example.locator(".own-note")).to_have_text("Running “endless”")
        bench.example.get_by_role("button", name="Stop").tap()
        expect(bench.example.locator(".own-note")).to_have_text("Stopped.")
        bench.write(REFERENCE)
        bench.to("Results")
        bench.example.get_by_role("button", name="Run all").tap()
        expect(bench.example.locator(".own-note")).to_have_text("1 of 1 as expected.")
        assert bench.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert watch.unexpected() == []
