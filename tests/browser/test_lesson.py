"""The lesson stands beside the statement, and its figures answer to every key."""

import pytest
from playwright.sync_api import Locator, Route, expect

from .bench import Bench


@pytest.fixture
def lesson(new_bench: Bench) -> Locator:
    """The lesson's panel; Python never arrives, as none of it is needed."""
    new_bench.page.route("**/runtime/**", lambda route: None)
    new_bench.open()
    new_bench.page.get_by_role("tab", name="Lesson").click()
    return new_bench.page.get_by_role("tabpanel", name="Lesson")


def test_the_lesson_takes_the_place_of_the_statement_and_gives_it_back(lesson: Locator) -> None:
    page = lesson.page
    expect(lesson.get_by_role("heading", name="How it works")).to_be_visible()
    expect(page.get_by_role("heading", name="Problem")).to_be_hidden()
    page.get_by_role("tab", name="Lesson").press("ArrowLeft")
    expect(page.get_by_role("heading", name="Problem")).to_be_visible()
    expect(lesson).to_be_hidden()


def test_each_method_shows_which_numbers_share_a_mean(lesson: Locator) -> None:
    figure = lesson.get_by_role("group", name="Which numbers share a mean and a variance")
    said = figure.locator(".figure-said")
    expect(said).to_contain_text("channels 2 and 3 of sample 1: 8 numbers. There are 12 such sets.")
    for method, sentence, count in [
        ("Batch", "channel 2 of all 3 samples: 12 numbers. There are 8 such sets.", 12),
        ("Layer", "all 8 channels of sample 1: 32 numbers. There are 3 such sets.", 32),
        ("Instance", "nothing but its own pixels: 4 numbers. There are 24 such sets.", 4),
    ]:
        figure.get_by_role("radio", name=method).check()
        expect(said).to_contain_text(sentence)
        assert figure.locator(".pixel.mine").count() == count
    figure.get_by_role("radio", name="Group").check()
    figure.get_by_label("Groups").select_option("1")
    expect(figure).to_contain_text("With one group, group norm is layer norm.")


def test_arrow_keys_choose_another_channel_and_sample(lesson: Locator) -> None:
    figure = lesson.get_by_role("group", name="Which numbers share a mean and a variance")
    figure.get_by_role("application").focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowDown"):
        lesson.page.keyboard.press(key)
    expect(figure.locator(".figure-said")).to_contain_text("Channel 4 of sample 2 shares")


def test_pressing_a_channel_chooses_it(lesson: Locator) -> None:
    figure = lesson.get_by_role("group", name="Which numbers share a mean and a variance")
    figure.locator(".pixel").last.click()
    expect(figure.locator(".figure-said")).to_contain_text("Channel 7 of sample 2 shares")


def test_the_matrix_follows_every_change(lesson: Locator) -> None:
    figure = lesson.get_by_role("group", name="Group normalization of a matrix")

    def row(table: str, number: int) -> list[str]:
        cells = figure.get_by_role("table", name=table).get_by_role("row").nth(number + 1).get_by_role("cell")
        return cells.all_inner_texts()

    assert row("Group means", 0) == ["4.5", "4.5"]
    assert row("Scaled and shifted", 0) == ["1", "−1", "3", "−1.5"]
    figure.get_by_label("X, sample 0, channel 0").fill("8")
    assert row("Group means", 0) == ["6", "4.5"]
    figure.get_by_label("Shift of channel 3").fill("0")
    assert row("Scaled and shifted", 0) == ["1", "−1", "3", "−0.5"]
    figure.get_by_label("Groups").select_option("4")
    expect(figure.get_by_role("status")).to_contain_text("Each number is alone in its group")
    figure.get_by_label("Scale of channel 1").fill("two")
    expect(figure.get_by_role("status")).to_contain_text("does not hold a number")
    figure.get_by_role("button", name="Reset numbers").click()
    assert row("Scaled and shifted", 0) == ["1", "−1", "3", "−1.5"]


def test_the_solution_is_fetched_only_when_it_is_opened(new_bench: Bench) -> None:
    fetched: list[str] = []

    def note(route: Route) -> None:
        fetched.append(route.request.url)
        route.continue_()

    page = new_bench.page
    page.route("**/solutions/*", note)
    new_bench.ready()
    solution = page.locator("#solution")
    expect(solution).to_contain_text(
        "It can be opened once all tests pass, or after 5 different attempts at Run tests."
    )
    for attempt in range(1, 6):
        new_bench.judge(f"broken = ({attempt}")
    expect(solution).to_contain_text("You have tried it a few times.")
    assert fetched == []
    solution.get_by_role("button", name="Show the solution").click()
    expect(solution).to_contain_text("def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):")
    expect(solution.get_by_role("heading", name="Another way")).to_be_visible()
    assert len(fetched) == 1
    page.goto(new_bench.site_url)
    expect(page.locator("[data-slug]").first).to_contain_text("Best: 0 of 4 tests, 5 attempts")


def test_l20_code_is_copied_by_a_press_and_shows_where_it_goes_on(new_bench: Bench) -> None:
    new_bench.page.route("**/runtime/**", lambda route: None)
    page = new_bench.open().page
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    blocks = page.locator("#panel-statement pre")
    buttons = page.locator("#panel-statement").get_by_role("button", name="Copy", exact=True)
    assert blocks.count() == buttons.count() >= 2
    buttons.nth(1).click()
    expect(page.locator("#announcer")).to_have_text("Copied")
    assert page.evaluate("window.copied") == blocks.nth(1).inner_text()
    expect(page.get_by_role("button", name="Copied")).to_have_count(1)
    page.get_by_role("tab", name="Lesson").click()
    code = page.locator("#panel-lesson pre").first
    layers = code.evaluate("(element) => getComputedStyle(element).backgroundAttachment.split(', ')")
    assert layers[:4] == ["local", "local", "scroll", "scroll"]
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.locator("#panel-lesson pre").evaluate_all(
        "(blocks) => blocks.some((block) => block.scrollWidth > block.clientWidth)"
    )


def test_l21_numbers_and_counts_are_the_same_in_text_table_and_figure(lesson: Locator) -> None:
    page = lesson.page
    for number in ("−1.3416", "−0.4472", "0.4472", "1.3416"):
        expect(lesson).to_contain_text(number)
    output = page.locator("#panel-statement .example pre").last.inner_text()
    assert "-1.3416" in output
    assert "-0.4472" in output
    table = lesson.locator("table", has_text="variance").filter(has_text="sample").last
    counted = lesson.locator("table").filter(has_text="normalized").first.locator("tbody tr td:first-child")
    assert counted.all_inner_texts() == ["0", "0", "1", "1", "2", "2"]
    figure = lesson.get_by_role("table", name="X, one sample in each row")
    assert figure.get_by_role("rowheader").all_inner_texts() == ["0", "1", "2"]
    expect(table).to_be_attached()


@pytest.mark.parametrize("width", [1280, 390])
def test_l22_a_large_number_stays_on_one_line_and_cells_are_tinted_by_group(lesson: Locator, width: int) -> None:
    page = lesson.page
    page.set_viewport_size({"width": width, "height": 844})
    figure = lesson.get_by_role("group", name="Group normalization of a matrix")
    figure.get_by_label("X, sample 0, channel 0").fill("1000000000")
    cells = figure.locator(".matrix-results td:not(:empty)")
    expect(figure.get_by_role("table", name="Group variances")).to_contain_text("2.5e17")
    lines = """(cells) => cells.filter((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const [text, box] = [range.getBoundingClientRect(), cell.getBoundingClientRect()];
      return range.getClientRects().length > 1 || text.width > box.width + 0.5;
    }).map((cell) => cell.textContent)"""
    assert cells.evaluate_all(lines) == []
    tint = "(cells) => cells.map((cell) => getComputedStyle(cell.querySelector('input') ?? cell).backgroundColor)"
    for table in ("X, one sample in each row", "Scale and shift", "Normalized", "Scaled and shifted"):
        row = figure.get_by_role("table", name=table).locator("tbody tr").first.locator("td")
        first, second, third, fourth = row.evaluate_all(tint)
        assert first == second != third == fourth
