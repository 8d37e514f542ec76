"""▶ Run code shows what is expected beside what came back, with the sentences and pictures of a failing test."""

import pytest
from playwright.sync_api import Browser, Request, Route, expect

from .bench import REFERENCE, SLUG, Bench, wrong
from .conftest import PHONE, visitor
from .test_accessibility import violations
from .watch import Watch

OWN = "np.arange(16.0).reshape(2, 2, 2, 2)"


def test_what_is_expected_stands_beside_what_was_returned_for_inputs_of_ones_own_too(bench: Bench) -> None:
    bench.write(wrong("gamma_missing"))
    bench.editor.press("Shift+Enter")
    bench.ended()
    told = bench.example.locator(".expected-said")
    expect(told).to_have_text("The same as expected.")
    field = bench.example.get_by_role("textbox", name="X", exact=True)
    field.fill(OWN)
    bench.example.get_by_role("textbox", name="gamma", exact=True).fill("np.array([2.0, 3.0])")
    field.press("Shift+Enter")
    bench.ended()
    expect(told).to_contain_text("All values are wrong; the first is at index (0, 0, 0, 0)")
    expect(bench.example.get_by_role("group", name="Expected", exact=True)).to_contain_text("[[[[-3.055")
    expect(bench.example.get_by_role("application")).to_be_visible()
    expect(bench.page.locator("#announcer")).to_contain_text("All values are wrong")
    bench.write("def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):\n    return nothing\n")
    bench.run_code.click()
    bench.ended()
    expect(bench.example.get_by_role("group", name="Expected", exact=True)).to_contain_text("[[[[-3.055")
    bench.example.get_by_role("button", name="Reset inputs").click()


@pytest.mark.full
def test_the_reference_is_fetched_once_when_code_was_run_and_is_not_readable_on_the_way(new_bench: Bench) -> None:
    asked: list[Request] = []

    def note(request: Request) -> None:
        if f"/solutions/{SLUG}" in request.url:
            asked.append(request)

    new_bench.page.on("request", note)
    new_bench.ready().write(wrong("gamma_missing"))
    assert asked == []
    for _ in range(2):
        new_bench.run_code.click()
        new_bench.ended()
        expect(new_bench.example.locator(".expected-said")).to_have_text("The same as expected.")
    (request,) = asked
    assert request.url.endswith(".bin")
    response = request.response()
    assert response is not None
    assert b"def " not in response.body()


@pytest.mark.full
def test_on_a_phone_it_is_below_and_axe_finds_nothing_in_it(browser: Browser, site_url: str, watch: Watch) -> None:
    with visitor(browser, watch, PHONE | {"bypass_csp": True}) as context:
        bench = Bench(context.new_page(), site_url, watch).ready()
        for text, said in ((wrong("gamma_missing"), "All values"), (REFERENCE, "The same as expected.")):
            bench.write(text)
            bench.run_code.tap()
            bench.ended()
            bench.example.get_by_role("textbox", name="gamma", exact=True).fill("np.array([2.0, 3.0])")
            bench.run_code.tap()
            expect(bench.example.locator(".expected-said")).to_contain_text(said)
            assert violations(bench.page) == []
            assert bench.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert watch.unexpected() == []


@pytest.mark.full
def test_a_run_of_the_tests_does_not_wait_for_it_and_that_is_said(new_bench: Bench) -> None:
    held: list[Route] = []
    new_bench.page.route("**/solutions/*.bin", lambda route: held.append(route))
    new_bench.ready()
    new_bench.write(REFERENCE)
    new_bench.run_code.click()
    expect(new_bench.example).to_contain_text("Asking the author’s solution")
    new_bench.run_tests.click()
    expect(new_bench.verdict).to_have_text("Accepted")
    new_bench.page.get_by_role("tab", name="Example run").click()
    expect(new_bench.example).to_contain_text("Another run began before this was known.")
    for route in held:
        route.continue_()
    new_bench.run_code.click()
    expect(new_bench.example.locator(".expected-said")).to_have_text("The same as expected.")


@pytest.mark.full
def test_where_it_cannot_be_fetched_that_is_said_and_the_next_run_tries_again(new_bench: Bench) -> None:
    new_bench.watch.allow(r"ERR_FAILED|Failed to load")
    new_bench.page.route("**/solutions/*.bin", lambda route: route.abort())
    new_bench.ready()
    new_bench.write(REFERENCE)
    new_bench.run_code.click()
    expect(new_bench.example).to_contain_text("What is expected could not be fetched.")
    expect(new_bench.example.get_by_role("group", name="Returned")).to_contain_text("[[[[-1.3416")
    new_bench.page.unroute("**/solutions/*.bin")
    new_bench.run_code.click()
    expect(new_bench.example.locator(".expected-said")).to_have_text("The same as expected.")
