### What `grade` says of files, and what stands on the pages of `grade --html`.

## Of a file, before anything in it runs

not-a-plain-file = This is not a plain file but a pipe, a device, a socket or a folder; nothing was read from it.
no-file-name = This file cannot be read (its name cannot be that of a file).
notebook-too-large = The notebook is larger than 16 MB. Clear its results, save it and hand it in again.
notebook-unreadable = The file is not a notebook that can be read. Open it in Jupyter, save it and hand it in again.
judge-ended = The judge ended while it judged this file.
# $why (String) - the system's own words
cannot-be-read = This file cannot be read ({ $why }).
could-not-be-judged = This file could not be judged ({ $why }).
unknown-encoding = The file says that its encoding is { $name }, which is not read here. Save it as UTF-8 without that line.
not-in-encoding = The file is not text in { $name }, the encoding that it names. Save it as UTF-8 without that line.
is-a-link = This is a link; what was judged is { $target }.
notebook-of = The notebook is written in { $language }, not in Python.
notebook = { $cells ->
    [one] This is a notebook: its one code cell was judged as a file, whose lines are counted through all cells.
   *[other] This is a notebook: its { $cells } code cells were judged as a file, whose lines are counted through all cells.
  }
notebook-left-out = Left out, because only Jupyter knows it: { $lines }.
notebook-left-out-more = Left out, because only Jupyter knows it: { $lines } and more.

## Results in a line

tests-passed = ({ $passed } of { $total } tests passed)
perhaps-hint = Perhaps: { $hint }
# $verdict (String) - its name in tables: wrong-answer
exercise-result = { $exercise }: { $verdict }, { $passed } of { $total } tests passed.
first-failure = First: { $test }: { $message }

## The pages

grades-results = Results
grades-all-results = All results
grades-person = Person
grades-people = People
grades-verdict = Verdict
grades-tests = Tests
grades-test = Test
grades-outcome = Outcome
grades-points = Points
grades-how-many = How many points
grades-at-points = Points from
grades-failing = Which case fails first
grades-none-failed = Every test that ran has passed.
grades-misconceptions = Which mistake is behind it
grades-none-named = No answer could be told to come from a known mistake.
grades-notes = Notes
grades-earlier = Earlier texts, as the receipt tells of them
grades-time = Time (UTC)
grades-lines = Lines
grades-not-tested = Not tested
grades-code = Code
grades-code-gone = The file cannot be shown: it has changed since it was judged, or it cannot be read.
grades-code-cut = The rest of the file is not shown.
grades-no-mark = no mark
grades-perhaps = Perhaps:
grades-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
  }
grades-summary = { $accepted } of { $total } accepted; { $mean } of { $most } points on average.

## Verdicts and outcomes

verdict-accepted = Accepted
verdict-wrong-answer = Wrong answer
verdict-run-time-error = Run-time error
verdict-time-limit-exceeded = Time limit exceeded
verdict-memory-limit-exceeded = Memory limit exceeded
verdict-compile-error = Compile error
verdict-judge-error = Judge error
outcome-passed = Passed
outcome-failed = Failed
outcome-error = Error
outcome-timeout = Out of time
outcome-not-run = Not run

## Of a receipt, which a page has written below the code

receipt-unreadable = Its receipt cannot be read, so the code alone was judged.
receipt-other-exercise = Receipt: it was written for the exercise { $exercise }, so its verdict was not compared.
receipt-same = Receipt: { $verdict }, { $passed } of { $total } tests passed (attempts: { $attempts }, different texts: { $texts }); the same was found here.
receipt-differs = Receipt: { $verdict }, { $passed } of { $total } tests passed (attempts: { $attempts }, different texts: { $texts }); that differs, since { $found }, { $here } of { $all } tests passed, was found here.
receipt-not-compared = Receipt: { $verdict }, { $passed } of { $total } tests passed (attempts: { $attempts }, different texts: { $texts }); nothing could be found here.
receipt-untested = Receipt: the page did not test the code as it is here (attempts: { $attempts }, different texts: { $texts }).
receipt-changed = Receipt: the code was changed after the page wrote it.
receipt-other-version = Receipt: it was written for another version of the exercise ({ $version }; this is { $here }), so the tests may have been others.
receipt-equal = The code above the receipt is byte for byte the file { $other }.
