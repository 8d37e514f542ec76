"""Arrays that code shows with `show(array)` stand beside what it printed, in a run of the tests and in ▶ Run code."""

import re

from playwright.sync_api import Response, expect

from .bench import REFERENCE, Bench

SHOWING = REFERENCE.replace("def group_normalization(", "def _group_normalization(") + (
    "\n\ndef group_normalization(X, *args, **kwargs):\n"
    "    show(np.reshape(X, -1), 'all of X')\n"
    "    show('no array')\n"
    "    return _group_normalization(X, *args, **kwargs)\n"
)


def test_arrays_are_shown_as_pictures_with_their_numbers_and_change_no_verdict(bench: Bench) -> None:
    fetched: list[Response] = []
    bench.page.on("response", lambda response: fetched.append(response) if "/assets/drawn-" in response.url else None)
    bench.judge(REFERENCE)
    assert fetched == []
    bench.judge(SHOWING)
    expect(bench.verdict).to_have_text("Accepted")
    drawn = bench.tests.locator(".drawn")
    expect(drawn.get_by_role("heading", name="Drawn")).to_be_visible()
    picture = drawn.get_by_role("img", name=re.compile(r"^all of X: shape \(\d+,\), from \S+ to \S+"))
    expect(picture.first).to_be_visible()
    expect(drawn.get_by_text("This cannot be shown as a picture").first).to_be_visible()
    assert len(fetched) == 1

    bench.run_code.click()
    bench.ended()
    shown = bench.example.locator(".drawn-figure").first
    shown.get_by_text("The numbers").click()
    numbers = shown.get_by_role("group", name="all of X")
    expect(numbers.get_by_role("row").nth(1)).to_be_visible()

    bench.judge(REFERENCE)
    expect(bench.page.locator(".drawn").first).to_be_hidden()
