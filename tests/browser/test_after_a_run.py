"""What a learner sees once a run has ended: the verdict, all that failed, and a way on."""

import re

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.sampling import first

from .bench import REFERENCE, Bench, wrong
from .conftest import DESK, PHONE, visitor
from .watch import Watch


@pytest.mark.parametrize("device", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("button", first(1, ["Run tests", "Run code"]))
def test_l7_a_second_run_brings_the_new_verdict_into_sight(
    browser: Browser, site_url: str, watch: Watch, device: dict[str, object], button: str
) -> None:
    with visitor(browser, watch, device) as context:
        bench = Bench(context.new_page(), site_url, watch).ready()
        bench.judge(wrong("gamma_missing"))
        bench.run_code.click()
        bench.ended()
        for panel in ("Example run", "Tests"):
            bench.page.get_by_role("tab", name=panel).click()
            bench.page.locator(".fault-details, .returned, .inputs").filter(
                visible=True
            ).last.scroll_into_view_if_needed()
        bench.page.mouse.wheel(0, 4000)
        seen = bench.head if button == "Run tests" else bench.page.locator("#example-outcome")
        if button == "Run tests":
            expect(bench.head).not_to_be_in_viewport()
        bench.page.get_by_role("button", name=button).click()
        bench.ended()
        expect(seen).to_be_in_viewport()
    assert watch.unexpected() == []


def test_l8_accepted_leads_to_the_explained_solution_to_the_next_exercise_and_to_others(new_bench: Bench) -> None:
    asked: list[str] = []
    listed = [{"slug": "group-normalization", "title": "This"}, {"slug": "moving-average", "title": "Moving average"}]

    def send_list(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(json={"format": 1, "edition": "", "exercises": listed})

    new_bench.page.route("**/exercises.json", send_list)
    new_bench.page.route("**/exercise/moving-average/", lambda route: route.fulfill(body="<p>Average"))
    bench = new_bench.ready()
    assert asked == []  # not before it may be needed
    bench.judge(wrong("gamma_missing"))
    expect(bench.head.get_by_role("button", name="See the explained solution")).to_have_count(0)
    bench.page.get_by_role("tab", name="Lesson").click()
    bench.judge(REFERENCE)
    bench.head.get_by_role("button", name="See the explained solution").click()
    solution = bench.page.locator("#solution")
    expect(solution.get_by_role("heading", name="Another way")).to_be_attached()
    expect(solution.locator("pre").first).to_be_in_viewport()
    bench.head.get_by_role("button", name="Compare with the solution").click()
    differences = bench.page.get_by_role("dialog", name="Your code and the author’s solution")
    expect(differences.get_by_role("group")).to_contain_text("gamma.reshape(1, C, 1, 1)")
    bench.page.keyboard.press("Escape")
    bench.page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    bench.head.get_by_role("button", name="Copy link with code").click()
    expect(bench.page.locator("#editor-note")).to_have_text("The link with your code is copied")
    assert "#code=" in bench.page.evaluate("window.copied")
    assert len(asked) == 1
    bench.head.get_by_role("link", name="Next: Moving average").click()
    bench.page.wait_for_url(f"{bench.site_url}exercise/moving-average/")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768)])
def test_l9_the_first_screen_shows_the_line_to_write(new_bench: Bench, width: int, height: int) -> None:
    new_bench.page.set_viewport_size({"width": width, "height": height})
    new_bench.page.route("**/runtime/**", lambda route: None)
    bench = new_bench.open()
    pane = bench.page.locator("#editor").bounding_box()
    line = bench.page.locator(".cm-line").filter(has_text="# TODO").bounding_box()
    assert pane is not None
    assert line is not None
    assert line["y"] + line["height"] <= pane["y"] + pane["height"]


def results_height(bench: Bench) -> float:
    box = bench.page.locator("#results").bounding_box()
    assert box is not None
    return box["height"]


def test_l9_a_run_gives_the_results_more_than_half_and_a_chosen_height_stays(new_bench: Bench) -> None:
    new_bench.page.route("**/runtime/**", lambda route: None)
    bench = new_bench.open()
    bench.run_tests.click()
    bench.drawn()
    assert results_height(bench) > 380
    grip = bench.page.get_by_role("separator", name="Height of the editor")
    grip.press("Home")
    chosen = results_height(bench)
    for _ in range(2):
        bench.run_code.click()
        bench.drawn()
        assert results_height(bench) == chosen
        bench.page.reload()
        bench.editor.wait_for()


PRINTS = REFERENCE.replace(
    "    B, C, H, W = X.shape\n", '    print("axes", X.shape)\n    B, C, H, W = X.shape\n'
).replace("epsilon)", "epsilon + 1)")


@pytest.mark.full
def test_l14_every_failing_case_can_be_opened_with_what_it_printed(bench: Bench) -> None:
    bench.judge(PRINTS)
    fault = bench.fault("Reference example")
    cases = fault.locator(".fault-cases").first.inner_text()
    passed, total = map(int, re.findall(r"(\d+) of (\d+) cases", cases)[0])
    failed = total - passed
    assert failed >= 3
    expect(fault.get_by_role("heading", name=f"{failed - 1} more cases failed")).to_be_visible()
    others = fault.locator(".other-cases > ul > li")
    expect(others).to_have_count(failed - 1)
    expect(fault.get_by_role("group", name="Printed in this case")).to_have_count(1)
    names, shapes = set(), set()
    for other in others.all():
        summary = other.locator("summary").first
        names.add(summary.inner_text())
        expect(other.locator(".fault-why")).to_have_count(0)
        summary.click()
        expect(other.locator(".fault-why")).not_to_be_empty()
        shapes.add(other.get_by_role("group", name="Printed in this case").inner_text())
        assert other.get_by_role("group", name="Printed in this case").inner_text().count("axes") == 1
    assert len(names) == failed - 1
    assert len(shapes) >= 2
