"""After a wrong answer the page says which known mistake explains it; before that it fetches nothing for it."""

import re

from playwright.sync_api import expect

from katalite.common.toolchain import PROJECT

from .bench import REFERENCE

REWRITES = PROJECT / "tests" / "data" / "rewrites" / "single"


def test_a_known_mistake_is_explained_after_a_wrong_answer_alone(new_bench):
    page, fetched = new_bench.page, list[str]()
    page.on("request", lambda request: fetched.append(request.url))
    new_bench.ready()
    hint = new_bench.head.locator(".verdict-hint")

    def tables() -> int:
        return sum(re.search(r"/tests/group-normalization-\w+\.bin$", url) is not None for url in fetched)

    new_bench.write(REFERENCE)
    new_bench.run_tests.click()
    expect(new_bench.verdict).to_have_text("Accepted")
    expect(hint).to_have_count(0)
    assert tables() == 0

    for name, sentence in (("instance_norm", "num_groups has no effect"), ("unbiased_variance", "one less than")):
        new_bench.write((REWRITES / f"{name}.py").read_text(encoding="utf-8"))
        new_bench.run_tests.click()
        expect(hint).to_contain_text("Perhaps: ")
        expect(hint).to_contain_text(sentence)
        expect(new_bench.verdict).to_have_text("Wrong answer")
    assert tables() == 1

    new_bench.write(REFERENCE)
    new_bench.run_tests.click()
    expect(new_bench.verdict).to_have_text("Accepted")
    expect(hint).to_have_count(0)
