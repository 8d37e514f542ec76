"""Every sentence that a learner or an author reads about a run, in one place.

Plain words, no blame: what happened, and where it helps, what to try. What beginners' files hold instead of what is
expected has its sentences in diagnosis_table.py, beside the patterns.
"""

from collections.abc import Sequence


def ended(text: str) -> str:
    """`text` as a sentence: with a full stop, unless it ends like a sentence already."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _seconds(seconds: float) -> str:
    return f"{seconds:g} second{'' if seconds == 1 else 's'}"


# Loading a file


def syntax_error(line: int | None, detail: str) -> str:
    where = f" in line {line}" if line else ""
    return f"Python cannot read the file{where}: {ended(detail)}"


NUL_CHARACTER = "the file holds a NUL character, which Python code cannot"
HALF_CHARACTER = "the file holds half of a character (a lone surrogate); delete it and type it again"
TOO_NESTED = (
    "so many parts inside one another are more than Python can hold here; write a loop, or several shorter steps"
)
MIXED_TABS = "some lines are indented with tabs and others with spaces. Indent all of them with spaces"
TOO_MUCH_INDENT = "the line is indented further than the one above, which begins no block. Move it to the left"
ODD_INDENT = (
    "the line is indented less than the one above, but as far as no other. Move it below the start of a line above"
)


def block_missing(word: str, line: int) -> str:
    word = word.replace("'", "")
    return f"nothing is indented below line {line} ({word}). Indent what belongs to it, or write `pass` there"


def outside(word: str) -> str:
    where = "a loop" if word in ("break", "continue") else "a function"
    return f"`{word}` stands outside of {where}. Indent the line so that it belongs to one"


def no_python_character(code: str, column: int | None) -> str:
    where = f"column {column} holds" if column else "it holds"
    return f"{where} a character that is no part of Python ({code}). Delete it, or put it between quotation marks"


FILE_TOO_LARGE = "The file is larger than 1 MB, which no submission needs to be."
NOT_TEXT = "The file is not text in UTF-8. Save it as UTF-8 and try again."


def not_callable(function: str, kind: str) -> str:
    return f"`{function}` must be a function, but in the file it is {kind}."


def exit_while_loading(line: int | None) -> str:
    return f"The file ends Python while it is loaded{in_line(line)}. Remove the call that exits."


def error_while_loading(type_name: str, message: str, line: int | None, advice: str = "") -> str:
    told = f"The file stops with {exception(type_name, message)} while it is loaded{in_line(line)}."
    return f"{told} {advice}".rstrip()


MEMORY_WHILE_LOADING = "The file uses more memory than is allowed while it is loaded."


def time_while_loading(seconds: float) -> str:
    return f"The file was still loading after {_seconds(seconds)}. Is there a loop that never ends?"


DIED_WHILE_LOADING = (
    "Python stopped while the file was loaded. Does the code end the interpreter, or recurse without end?"
)


def in_line(line: int | None) -> str:
    return f" (line {line})" if line else ""


# A call


def exception(type_name: str, message: str) -> str:
    first = message.strip().split("\n", 1)[0]
    return f"{type_name}: {first}" if first else type_name


def raised(type_name: str, message: str, line: int | None, advice: str = "") -> str:
    told = f"Your function stopped with {ended(exception(type_name, message))}"
    where = f" It happened in line {line}." if line else ""
    return f"{told}{where} {advice}".rstrip()


def exited(line: int | None) -> str:
    return f"Your function ends Python{in_line(line)}. Return a value instead of exiting."


MEMORY = "Your function needs more memory than is allowed."
DIED = "Python stopped while your function was running. Does it end the interpreter, or recurse without end?"


def printed_too_much(limit: int) -> str:
    return f"it printed more than {limit:,} characters. Is there a loop that never ends?"


def of_program(sentence: str, what: str = "program") -> str:
    """A sentence about a function, where learners write something else."""
    return sentence.replace("Your function", f"Your {what}", 1).replace("your function", f"your {what}", 1)


UNREADABLE = "The answer of your function could not be read, because the program that runs it was changed."
NOT_RUN = "Not run, because the time limit had already been reached twice."
NOT_RUN_UNLOADED = "Not run, because the file could not be loaded."
MISSING = "This test gave no result."


def returned_too_much(limit: int) -> str:
    """`limit` in bytes."""
    size = limit // 1_000_000
    why = "Does it return arrays of another shape than it should?"
    return f"What your function returned in this run is more than {size} MB in all. {why}"


def not_run_returned(limit: int) -> str:
    """`limit` in bytes."""
    return f"Not run, because your function had already returned more than {limit // 1_000_000} MB in all."


def timeout(seconds: float) -> str:
    return f"Your function was still running after {_seconds(seconds)}. Is there a loop that never ends?"


def bad_expression(name: str, type_name: str, message: str, advice: str = "") -> str:
    return f"The input {name} cannot be evaluated: {ended(exception(type_name, message))} {advice}".rstrip()


def bad_input(name: str, detail: str) -> str:
    return f"The input {name} cannot be read: {ended(detail)}"


def bad_code(line: int | None, detail: str) -> str:
    return f"The code to run after the file cannot be read{in_line(line)}: {ended(detail)}"


def bad_code_run(type_name: str, message: str, advice: str = "") -> str:
    return f"The code to run after the file stopped with {ended(exception(type_name, message))} {advice}".rstrip()


def ragged(name: str) -> str:
    return (
        f"The lists of the input {name} have different lengths, so that they make no array. Give each as many numbers."
    )


def empty_expression(name: str) -> str:
    return f"The input {name} is empty. Write a value, such as 3 or [1.0, 2.0], or press “Reset inputs”."


# A wrong result

RETURNED_NOTHING = "Your function returned None. Did you forget `return`?"
OVERFLOWED = "These whole numbers overflowed: here they have {} bits; use dtype=np.int64."


def changed(names: Sequence[str]) -> str:
    return (
        f"Your function changed {listed(names)}, which it must leave as {'it is' if len(names) == 1 else 'they are'}."
    )


def changed_as_well(names: Sequence[str]) -> str:
    return f"It also changed {listed(names)}."


def wrong_type(expected: str, got: str) -> str:
    return f"Expected {expected}, got {got}."


def opaque(kind: str) -> str:
    return f"Your function returned {kind}, which is not plain data that a test can look at."


TOO_LARGE = "too large to be sent"


def large_array(dtype: str, shape: tuple[int, ...]) -> str:
    return f"array of {dtype} with shape {shape}, which is too large to be sent"


COROUTINE = "Your function is an `async def`, so calling it only makes a coroutine. Write a plain `def`."
GENERATOR = "Your function uses `yield`, so calling it only makes a generator. Use `return`."


def wrong_length(expected: int, got: int) -> str:
    return f"Expected {expected} element{'' if expected == 1 else 's'}, got {got}."


def wrong_keys(missing: Sequence[str], extra: Sequence[str], what: str = "dictionary") -> str:
    parts = [f"{word} {listed(keys)}" for word, keys in (("misses", missing), ("has the extra", extra)) if keys]
    return f"The {what} {' and '.join(parts)}."


def wrong_shape(expected: tuple[int, ...], got: tuple[int, ...]) -> str:
    return f"Expected shape {expected}, got {got}."


def part_is_right(which: str) -> str:
    return f"Its {which} element is the right result: return that alone."


def other_shape_is_right(shape: tuple[int, ...]) -> str:
    return f"The values are right, in the right order: reshape the result to {shape}."


def other_axes_are_right(axes: tuple[int, ...]) -> str:
    return f"The values are right, but the axes come in another order: transpose the result with {axes}."


def wrong_dtype(expected: str, got: str) -> str:
    return f"Expected {expected}, got {got}."


def wrong_columns(expected: str, got: str) -> str:
    return f"Expected the columns {expected}, got {got}."


def wrong_mask(index: str, masked: bool) -> str:
    told = "masked, and yours is not" if masked else "not masked, and yours is"
    return f"The masks differ, first at index {index}, where the expected element is {told}."


def not_finite(count: int, size: int, what: str, index: str) -> str:
    if size == 1:
        return f"The result is {what}."
    return f"{count} of {size} values are {what}, the first at index {index}."


def wrong_line(number: int, expected: str | None, got: str | None) -> str:
    if got is None:
        return f"The text ends before line {number}, which should be {expected}."
    if expected is None:
        return f"The text goes on after its end: line {number} is {got}."
    return f"Line {number} differs: expected {expected}, got {got}."


def wrong_value(expected: str, got: str) -> str:
    return f"Expected {expected}, got {got}."


def wrong_values(wrong: int, size: int, index: str, expected: str, got: str, largest: str = "") -> str:
    if size == 1:
        return wrong_value(expected, got)
    ended_with = f" The largest error is {largest}." if largest else ""
    what = (
        "All values are wrong" if wrong == size else f"{wrong} of {size} values {'is' if wrong == 1 else 'are'} wrong"
    )
    return f"{what}; the first is at index {index}: expected {expected}, got {got}.{ended_with}"


def constant_ratio(ratio: float) -> str:
    return f"Every value is {ratio:.6g} times the expected one."


def constant_offset(offset: float) -> str:
    return f"Every value is {abs(offset):.6g} too {'large' if offset > 0 else 'small'}."


def all_the_same(number: float) -> str:
    return f"All your values are the same: {number + 0:.6g}."


def by_argument(kind: str, axis: int, name: str, other: str) -> str:
    """`name` and `other` are arguments with one entry for each index along the axis."""
    what = {
        "above": f"`{name}[i]` too large",
        "below": f"`{name}[i]` too small",
        "divided": f"the expected one divided by `{name}[i]`",
        "times": f"the expected one times `{name}[i]`",
        "unscaled": f"what comes out when the factor `{name}[i]` is left out and `{other}[i]` is added",
    }[kind]
    return f"Every value is {what}, where i is its index along axis {axis}."


def at_place(where: str, sentence: str) -> str:
    return f"In the result's {where}: {sentence[:1].lower()}{sentence[1:]}"


def check_failed(check: str) -> str:
    return f"This check does not hold: {check}"


def unusable(type_name: str, message: str, kind: str) -> str:
    return f"The test cannot use what your function returned ({kind}): {exception(type_name, message)}."


def unusable_output(type_name: str, message: str, printed: str) -> str:
    return f"The test cannot use what your program printed ({printed}): {exception(type_name, message)}."


def not_raised(type_name: str) -> str:
    return f"Your function should raise {type_name} here, but it returned."


# The tests themselves: sentences for authors; `where` is file:line


def broken(where: str, test: str, detail: str) -> str:
    return f"{where}: {test}: {detail}"


TESTS_BROKEN = "The tests themselves failed, so there is no verdict. This is not about your code."
SWALLOWED = "the test catches the exception that sets it aside; catch a narrower type than BaseException"
OUTSIDE = "`solution` is called outside the test it was given to"
SKIPPED = "a hidden test must not skip or xfail"
LEFT_PYTEST = "a hidden test must not end pytest"
NEVER_CALLS = "the test never calls `solution`, so any submission passes it"
NO_CALL_BEFORE = "the test fails before it calls `solution`"


def too_many_calls(limit: int) -> str:
    return f"the test calls `solution` more than {limit} times"


def bad_argument(detail: str) -> str:
    return f"an argument of `solution` cannot be sent: {detail}"


def bad_program_argument(name: str, wanted: str) -> str:
    return f"`{name}` of `solution` must be {wanted}"


def no_program_argument(name: str) -> str:
    return f"`solution` takes `input`, `arguments` and `files`, and no `{name}`"


def other_call(number: int) -> str:
    return f"call {number} of `solution` has other arguments when the test is run again; use fixed data or a fixed seed"


def other_order(number: int) -> str:
    return (
        f"call {number} of `solution` has other arguments when the tests run in another order; "
        "do not share generators or state between tests"
    )


def other_count(first: int, second: int) -> str:
    return f"the test calls `solution` {first} times in one run and {second} times in another"


def author_exception(type_name: str, message: str) -> str:
    return f"the test stops with {exception(type_name, message)}"


def errs_when_right(message: str) -> str:
    """`message` is what `unusable` says to the learners."""
    return f"the test stops although the solution is the right one; mend the test. Learners would read: {message}"


def not_collected(type_name: str, message: str) -> str:
    return f"the tests cannot be loaded: {exception(type_name, message)}"


def no_cases(where: str, test: str, file: str) -> str:
    return f"{where}: {test} uses `case`, but {file} beside it has no table [[{test}]]"


def unused_cases(where: str, test: str) -> str:
    return f"{where}: the cases of {test} are not used; no test of that name takes `case`"


NO_TESTS = "no hidden tests were found; a test file is named test_….py and its tests are functions named test_…"


def items_missing(ids: Sequence[str]) -> str:
    return f"expected tests are missing: {', '.join(ids)}"


def items_unexpected(ids: Sequence[str]) -> str:
    return f"tests were found that are not expected: {', '.join(ids)}"


def listed(names: Sequence[str]) -> str:
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
