### Words that change while a page is used.
### Sentences are for a learner: what happened, and what to do next; nobody is blamed.
### The names are those of site/src/shared/words.ts, where a message is given its values.

# The marks of numbers within sentences. Values that Python could read keep Python's.
decimal-mark = .

## Times

time-tiny = under 1 ms
time-milliseconds = { $number } ms
time-seconds = { $number } s
left-minutes = about { $minutes } minutes left
left-seconds = about { $seconds } seconds left
left-moment = a few seconds left

## Loading Python

boot-step-download = Download
boot-step-start = Start
boot-step-ready = Ready
boot-bar = Loading Python
boot-loading = Loading Python, { $percent } %
# $left (String) - a message of the group “Times”
boot-loading-left = Loading Python, { $percent } %, { $left }
boot-downloading-first = Downloading Python
boot-downloading = Downloading Python: { $done } of { $total }{"\u00A0"}MB
boot-downloading-pace = Downloading Python: { $done } of { $total }{"\u00A0"}MB, { $rate }{"\u00A0"}kB/s, { $left }
boot-hitch-silent = Nothing has arrived for a while. Loading goes on by itself as soon as something does.
boot-hitch-broken = The connection broke. What has arrived is kept, and loading goes on from there.
boot-hitch-again = The connection broke, and this site cannot send the rest of a file alone, so that file starts again.
boot-starting = Starting Python and NumPy
boot-note = Write your code meanwhile. Later visits start from this browser's own copy.
boot-failed = Python could not be loaded.
boot-fault-network = Your code is safe. Check the connection, then try again.
boot-fault-browser = This browser lacks what Python needs to run in a page. You can read, write and download your code here; to run it, open this page in a current Firefox, Chrome, Edge or Safari.
boot-fault-insecure = Python runs only in pages that arrive over https, and this one did not. You can read, write and download your code here; to run it, open the same address with https:// in front.
boot-fault-framed = Python does not run in a frame without an origin of its own, in which this page stands. You can read, write and download your code here; to run it, open this page in a tab of its own.
boot-fault-memory = The browser did not get the memory that Python needs. Your code is safe. Close other tabs or programs, then try again.
boot-fault-python = Python stopped while it was starting. Your code is safe. Try again; if that does not help, reload the page or use another browser.
boot-fault-tests = Your code is safe. The tests of this exercise cannot be used; tell its author what stands here.
boot-retry = Try again
boot-short-start = Starting Python
boot-short-ready = Python is ready
boot-short-failed = Python could not be loaded
waiting-tests = Waiting for Python… your tests start by themselves
waiting-example = Waiting for Python… your code starts by itself
# $loading (String) - boot-loading or boot-loading-left
waiting-short-tests = { $loading }; then your tests start by themselves
waiting-short-example = { $loading }; then your code starts by itself

## The line beside the buttons

status-loading-file = Loading your file
status-running = Running: { $title }
status-running-example = Running your code
status-awaits = Your code needs more of Python's library: { $done } of { $total }{"\u00A0"}MB are here
status-stopping = Stopping
status-stopped = Stopped
status-passed = { $passed } of { $total } tests passed
status-example-done = Your code ran
status-example-failed = Your code did not finish

## Outcomes of a test, and verdicts

outcome-idle = Not run yet
outcome-running = Running
outcome-passed = Passed
outcome-failed = Wrong answer
outcome-error = Error
outcome-timeout = Too slow
outcome-memory = Out of memory
outcome-died = Python stopped
outcome-not-run = Not run
outcome-broken = Test broke
verdict-accepted = Accepted
verdict-wrong-answer = Wrong answer
verdict-run-time-error = Run-time error
verdict-time-limit-exceeded = Time limit exceeded
verdict-memory-limit-exceeded = Memory limit exceeded
verdict-compile-error = Compile error
verdict-judge-error = Judge error
sentence-accepted = { $total ->
    [one] The test passed.
   *[other] All { $total } tests passed.
  }
sentence-wrong-answer = { $passed } of { $total } tests passed. Your function ran, but what it returned is not what a test expects.
sentence-run-time-error = { $passed } of { $total } tests passed. Python stopped with an error inside your code.
sentence-time-limit-exceeded = { $passed } of { $total } tests passed. Your code was still running when the time was up; look for a loop that does not end.
sentence-memory-limit-exceeded = { $passed } of { $total } tests passed. Your code needed more memory than it may use; look for an array that grows too large.
sentence-compile-error = Python could not load your file, so no test was run.
sentence-judge-error = The tests themselves broke, which says nothing about your code. Run once more; if it stays, tell the author of this exercise.
solved-solution = See the explained solution
solved-compare = Compare with the solution
solved-share = Copy link with code
solved-next = Next: { $title }

## The state of each part of the page, for the switch of small screens: as short as can be

views-lesson = Lesson
views-code-choose = Choose
views-code-starter = Starter
views-code-edited = Changed
views-code-draft = Draft
views-code-ran = As run
views-code-line = Line { $line }
views-boot-download = Python, { $percent } %
views-boot-start = Starting
views-boot-ready = Ready
views-boot-failed = No Python
views-waiting = Waiting
views-running = Running
views-passed = { $passed } of { $total } passed
views-example-done = Code ran
views-example-failed = Error

## The results of the tests

tests-waiting = { $count ->
    [one] { $count } hidden test is waiting for your code
   *[other] { $count } hidden tests are waiting for your code
  }
tests-waiting-hint = Press Run tests. Your code runs in this page, and each result appears here as it arrives.
tests-running = Running your code
tests-running-count = { $done } of { $total } tests finished
tests-stopped = Stopped
tests-stopped-hint = The run was stopped before it ended. Nothing is lost; press Run tests to start again.
tests-broken = The run could not be finished
tests-edited = The code has changed since this run.
tests-perhaps = Perhaps: { $hint }
tests-cases = { $total ->
    [one] { $passed } of { $total } case passed
   *[other] { $passed } of { $total } cases passed
  }
tests-other-cases = { $count ->
    [one] One more case failed
   *[other] { $count } more cases failed
  }
tests-more-cases = { $count ->
    [one] { $count } further case failed as well.
   *[other] { $count } further cases failed as well.
  }
tests-shown-case = Shown: { $name }
tests-reason-failed = The result is not what this test expects.
tests-reason-error = Your code raised an exception.
tests-reason-timeout = Your code was still running when the time was up.
tests-reason-memory = Your code needed more memory than it may use.
tests-reason-died = Python itself stopped while your code was running.
tests-reason-not-run = This test was not run.
tests-reason-broken = The test itself broke; this says nothing about your code.

## The details of a failure

detail-summary = Details
detail-expected = Expected
detail-got = Got
detail-traceback = Where it happened
detail-line = Line { $line }
detail-top-level = at the top of the file
detail-in-function = in { $name }
# $place (String) - detail-top-level or detail-in-function
detail-times = { $place }, { $times } times
detail-go-to-line = Go to line { $line } in the editor
detail-call = The failing call
detail-call-number = The failing call (call { $number } of this test)
detail-last-call = Python was in call { $number } of this test
detail-copy-code = Copy as code
detail-use-inputs = Use as inputs of Run code
detail-copied = Copied
detail-not-copied = This browser does not allow copying
detail-took = took { $time }
detail-printed-here = Printed in this case
detail-printed-cut = The first { $characters } characters are not shown.

## Pictures of arrays

picture-difference = Got − expected
picture-group = group
picture-in-group = (group { $group })
picture-axis = axis { $axis }
picture-share = { $percent } % wrong
picture-share-over = over 99 % wrong
picture-largest = Largest error { $error }
picture-largest-allowed = Largest error { $error }, allowed { $allowed }
picture-first = First wrong: { $place }
picture-values = expected { $expected }, got { $got }, difference { $difference }
picture-board = Expected, got and their difference as pictures. The arrow keys move from value to value.
picture-table = Values as a table
picture-table-all = Every value
picture-table-wrong = The wrong values
picture-table-wrong-some = The first { $shown } of { $wrong } wrong values
picture-judged = Judged
picture-right = right
picture-wrong = wrong

## Files, links and what was there before

notebook-opened = { $cells ->
    [one] The code of { $name } ({ $cells } cell) is in the editor; Undo brings back what was here.
   *[other] The code of { $name } ({ $cells } cells) is in the editor; Undo brings back what was here.
  }
notebook-refused = { $name } cannot be opened: it is no notebook, or it holds no code.
mend-button = { $count ->
    [one] Replace this character
   *[other] Replace all { $count } characters
  }
mend-done = The characters are replaced; Undo brings the old ones back.
copy-copy = Copy
copy-title = Copy this code
copy-copied = Copied
copy-failed = Not copied
print-lines = Empty lines to write on
file-link-copied = The link with your code is copied
file-dropped = { $name } is in the editor; Undo brings back what was here
file-not-arrived = That part of this page did not arrive. Check the connection, then try again.
file-not-python = { $name } was not opened: drop a Python file (.py) of up to 200 kB
earlier-title = Earlier versions of your code
earlier-lead = Your last thirty texts that were run or replaced, newest first. They are kept in this browser only.
earlier-none = There are none yet. Each text that you run, and each that a reset or a link replaces, is kept here.
earlier-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
  }
earlier-not-judged = Not tested
earlier-now = This is what the editor holds now.
earlier-restore = Restore
earlier-restore-of = Restore the version of { $time }
earlier-compare-with = Compare with the version of { $time }
earlier-restored = The earlier version is back; Undo brings back what was here
earlier-base = Compare with
earlier-base-now = what the editor holds
earlier-base-accepted = the accepted version of { $time }
earlier-base-solution = the author’s solution
earlier-differences = From { $base } to the version of { $time }
earlier-with-solution = Your code and the author’s solution
earlier-with-solution-how = Lines with − are in your code only, lines with + in the author’s solution only.
earlier-with-solution-same = They are the same, line by line.
choice-label = Which code to go on with
choice-changed = The exercise has changed since you wrote this code. Read its statement again.
choice-linked-or-mine = This link holds code that is not yours. Opening it does not run it, and Undo brings yours back.
choice-linked = Code from a link: not saved, and not run, until you change or run it
choice-opened = Code from a link; Undo brings yours back
choice-damaged = The code in this link is damaged; ask for a new one
choice-other-tab = This exercise is open in another tab as well, and its code was changed there while you changed it here.
choice-take-theirs = Take the other tab's
choice-aside = There are two versions of your code, from two tabs or from a file. The editor shows one of them; the other one is kept as well.
choice-keep-this = Keep this one
choice-take-aside = Take the other one
choice-keep = Keep mine
choice-open = Open the link's code
choice-reset = Reset to starter
choice-compare = Compare
choice-close = Close
# $take (String) - what the button says that takes the other code
choice-difference = What “{ $take }” would change
choice-new = new
choice-gone = gone

## The solution

solution-what = the solution
solution-closed = { $after ->
    [one] It can be opened once all tests pass, or after { $after } different attempt at Run tests.
   *[other] It can be opened once all tests pass, or after { $after } different attempts at Run tests.
  }
solution-closed-attempts = { $after ->
    [one] It can be opened once all tests pass, or after { $after } different attempt at Run tests; you have made { $attempts }.
   *[other] It can be opened once all tests pass, or after { $after } different attempts at Run tests; you have made { $attempts }.
  }
solution-solved = You solved it. See how the author did it.
solution-tried = You have tried it a few times. Look at the hints first, or open it now.
solution-show = Show the solution
solution-loading = Fetching the solution
solution-open = One way to write it:

## The figures of the lesson on group normalization

tensor-title = Which numbers share a mean and a variance
tensor-method = Method
tensor-method-batch = Batch
tensor-method-layer = Layer
tensor-method-instance = Instance
tensor-method-group = Group
tensor-groups = Groups
tensor-channels = channel
tensor-samples = sample
tensor-board = Three samples below each other, eight channels side by side, each with four pixels. The arrow keys choose a channel of a sample.
# $members (String) - one of the messages tensor-of-…
tensor-said = { $sets ->
    [one] Channel { $channel } of sample { $sample } shares its mean and variance with { $members }: { $size } numbers. There are { $sets } such set.
   *[other] Channel { $channel } of sample { $sample } shares its mean and variance with { $members }: { $size } numbers. There are { $sets } such sets.
  }
tensor-of-batch = channel { $channel } of all { $samples } samples
tensor-of-layer = all { $channels } channels of sample { $sample }
tensor-alone = nothing but its own pixels
tensor-of-two = channels { $first } and { $last } of sample { $sample }
tensor-of-group = channels { $first } to { $last } of sample { $sample }
tensor-note-batch = A set runs through the whole batch: with one sample left, it has four numbers.
tensor-note-layer = A set stays within its sample, and all channels are treated alike.
tensor-note-instance = A set is one channel of one sample.
tensor-note-group = A set is a few neighbouring channels of one sample.
tensor-note-one = With one group, group norm is layer norm.
tensor-note-all = With as many groups as channels, group norm is instance norm.
matrix-title = Group normalization of a matrix
matrix-groups = Groups
matrix-reset = Reset numbers
matrix-input = X, one sample in each row
matrix-affine = Scale and shift
matrix-mean = Group means
matrix-variance = Group variances
matrix-plain = Normalized
matrix-scaled = Scaled and shifted
matrix-channel = channel
matrix-group = group
matrix-cell = X, sample { $sample }, channel { $channel }
matrix-scale-of = Scale of channel { $channel }
matrix-shift-of = Shift of channel { $channel }
matrix-bad = A field does not hold a number; what depends on it shows a dash.
matrix-single = Each number is alone in its group: it is its own mean, its variance is 0, and only the shift is left.

## What was drawn, and tables

drawn-title = Drawn
drawn-untitled = A figure without a title
drawn-too-large = This figure is too large to be shown; draw fewer points.
drawn-array = An array
drawn-no-array = This array cannot be shown.
# $shape (String) - (3, 4)
# $least, $most (String) - the smallest and the largest number
drawn-told = shape { $shape }, from { $least } to { $most }.
drawn-no-numbers = shape { $shape }, no finite number in it.
drawn-layers = Shown are the first { $shown } of { $all } layers.
# $step (Number) - at least 2
drawn-every-some = Shown is one of every { $step } rows and columns.
drawn-numbers = The numbers
# What a screen reader hears after the text of a cell that is not as expected.
table-differs = (differs)
# $rows, $columns (String) - which of how many: 1–12 (400)
table-part = Shown are rows { $rows } and columns { $columns }.

## Run code

printed-title = Printed
example-title = Inputs
example-hint = Each input is a Python expression, such as 3 or [[1, 2], [3, 4]]; np is NumPy. In your code, show(X) shows an array as a picture.
example-reset = Reset inputs
example-result = Returned
example-program-hint = What your program reads with input() or from sys.stdin.
example-program-input = Input
example-program-arguments = Arguments
example-code-label = Code to run after the file
example-code-hint = It may use what your file defines; the value of its last line is shown.
example-code-shows = Value of the last line
example-ended = Your program ran to its end.
example-ended-with = Your program ended with exit status { $status }.
example-nothing = Press Run code. What your code returns and prints appears here.
example-ran = The file ran to its end.
example-shape = shape { $shape }
example-dtype = dtype { $dtype }
example-running = Running
example-waiting = Waiting for Python… your code starts by itself.
example-stopped = Stopped before your code ended.
example-in-input = In the input { $name }
expected-title = Expected
expected-argument = Expected in { $name } afterwards
expected-printed = Expected output
expected-asking = Asking the author’s solution…
expected-same = The same as expected.
expected-raised = With these inputs the author’s solution stops with this error.
expected-varies = The author’s solution gives something else each time, so there is nothing to compare with.
expected-missing = What is expected could not be fetched. Check the connection, then run your code again.
expected-lost = The author’s solution has not answered in time. Try smaller inputs.
expected-ended = Another run began before this was known. Run your code again to see what is expected.
own-title = Your own inputs
own-name = Name
own-new-name = Inputs { $number }
own-keep = Keep these inputs
own-kept = “{ $name }” is kept in this browser.
own-full = There is no room for more. Remove some first.
own-not-kept = This browser does not allow saving; your inputs last until the tab closes.
own-use = Use
own-use-of = Use “{ $name }”
own-used = “{ $name }” is in the fields now. Press Run code to run it alone.
own-remove = Remove
own-remove-of = Remove “{ $name }”
own-removed = “{ $name }” is removed.
own-run-all = Run all
own-stop = Stop
own-running = Running “{ $name }”
own-stopped = Stopped.
own-summary = { $same } of { $all } as expected.
own-ran = { $count ->
    [one] Your code ran once.
   *[other] Your code ran { $count } times.
  }
own-lost = Your code did not end in time, or stopped Python itself.
own-same = as expected
own-differs = not as expected
own-error = error
own-done = ran

## The editor

editor-label = Your code, Python. Press Escape, then Tab, to leave the editor.
editor-selection-deleted = Selection deleted
editor-reset-done = The starter is back. Undo, or Earlier versions, brings your code back.
editor-restored = Your draft from the last visit
editor-saved = Saved in this browser
editor-saved-all = All is saved in this browser already, a moment after each change
editor-followed = Changed in another tab; Undo brings back what was here
editor-unsaved = This browser does not allow saving; the draft lasts until the tab closes
editor-indent = Indent
theme-system = Colours: automatic
theme-light = Colours: light
theme-dark = Colours: dark
update-ready = A new version of this page is ready. Your code is kept.
update-load = Load new version
update-unsaved = This browser does not allow saving. Copy your code, then reload the page.

## The list of exercises

index-started = Started
index-best = { $attempts ->
    [one] Best: { $passed } of { $total } tests, { $attempts } attempt
   *[other] Best: { $passed } of { $total } tests, { $attempts } attempts
  }
index-solved-after = { $attempts ->
    [one] Solved, { $attempts } attempt
   *[other] Solved, { $attempts } attempts
  }
list-go-on = Go on with
list-chapter = { $solved } of { $all } solved
list-found = { $count } of { $all } exercises
list-none = No exercise fits; take something away.
list-work-title = Your work
list-work-lead = Drafts, earlier versions and progress are kept in this browser only. A file takes them to another one.
list-work-save = Save all as a file
list-work-open = Bring in a file
list-work-saved = { $count ->
    [one] Saved: the work on one exercise.
   *[other] Saved: the work on { $count } exercises.
  }
list-work-nothing = There is no work here yet.
list-work-refused = This file was not brought in: it is none that this page has saved, or it is damaged.
list-work-full = Not all of it was brought in: this browser has no room left for this site.
list-work-brought = { $count ->
    [one] Brought in: the work on one exercise.
   *[other] Brought in: the work on { $count } exercises.
  }
list-work-differs = { $count ->
    [one] One draft differs from what was here; its exercise asks which to keep.
   *[other] { $count } drafts differ from what was here; their exercises ask which to keep.
  }

## What a screen reader hears; short, because it interrupts

say-running = Running the tests.
say-running-example = Running your code.
# $verdict (String) - one of the verdicts above
say-verdict = { $verdict }. { $passed } of { $total } tests passed.
say-example-done = Your code ran. The result is in the Example run panel.

## A run that does not end as it should, and files that do not arrive

run-broken-memory = The browser has no memory left for Python. Your code is safe. Close other tabs or programs, then run it again.
run-broken = Python stopped, and not because of your code, which is safe. Run it again.
run-timeout = { $seconds ->
    [one] Your code took longer than { $number } second.
   *[other] Your code took longer than { $number } seconds.
  }
run-timeout-loading = { $seconds ->
    [one] Loading your code took longer than { $number } second.
   *[other] Loading your code took longer than { $number } seconds.
  }
run-stuck-now = When the time was up, Python was in line { $line }.
run-stuck-before = { $seconds ->
    [one] { $seconds } second before the time was up, Python was in line { $line }.
   *[other] { $seconds } seconds before the time was up, Python was in line { $line }.
  }
run-returned-too-much = What your function returned in this run is more than { $size } MB in all. Does it return arrays of another shape than it should?
run-died = Your code stopped Python itself, for example by very deep recursion or by leaving the program.
run-not-run = Not run, because the time limit had already been reached twice.
run-not-run-returned = Not run, because your function had already returned more than { $size } MB in all.
run-too-many-calls = The test makes more than { $count } calls.
# $what (String) - the name of a file, or one of the messages fetch-what-…
fetch-unreachable = { $what } could not be reached. Is this device online?
fetch-status = The site answered { $status } for { $what }.
fetch-damaged = { $what } arrived damaged.
fetch-other = The site sent something else in place of { $what }.
fetch-what-files = the list of Python's files
fetch-what-mistakes = the known mistakes
fetch-what-tests = the tests
fetch-library = Python's library could not be fetched.

## What a page fetches only when it is asked for: a file for a teacher, and other people's pages

receipt-title = A file for your teacher
receipt-holds = It holds your code, the version of this exercise, what the tests last said of this code, and when which of your last texts were tested with which result.
receipt-proves = It proves nothing by itself: it is written on your own machine, where anybody can change it. Your teacher judges the code again with the same tests, and that verdict counts.
receipt-claim = The tests said of this code: { $verdict }, { $passed } of { $total } tests passed.
receipt-no-claim = This code was not tested as it stands. The file will say so; to have a result in it, run the tests first.
receipt-write = Download the file
receipt-written = { $name } is written. Hand it in as it is.
embed-title = Coding exercise
lms-recorded = Your platform keeps your code and your best result.
lms-passed = Passed, and kept by your platform.
lms-only-looking = Your platform shows this for a look; nothing is kept.
lms-nobody = No learning platform answers here, so nothing is told to one.
lms-silent = The exercise's site tells this platform nothing, so nothing is kept. Tell your teacher: its course must name this platform.
lms-refused = Your platform did not take the last result. Your code is safe in this browser; tell your teacher.

## Looking inside a call, which a page fetches only when a learner looks

inside-button = Look inside this call
inside-missing = This part of the page could not be loaded. Check the connection, or reload the page, then try again.
inside-title = Inside { $name }
inside-title-code = Inside your code
inside-close = Close
inside-recording = Running your code and writing down each step
inside-nothing = None of your lines ran in this call.
inside-lost = Python was stopped before a first step could be written down.
inside-failed = Nothing could be written down. { $message }
inside-steps = Steps
inside-position = Step { $step } of { $steps }
inside-first = First step
inside-back = One step back
inside-on = One step on
inside-last = Last step
inside-over = Over calls
inside-over-title = On to the next line here, past what it calls
inside-out = Out
inside-out-title = On to where this function was called
inside-pass = Next pass
inside-pass-title = On to the next pass of this loop
inside-leave = After loop
inside-leave-title = On to what comes after this loop
inside-keys = Keys: ← → step · ↑ ↓ past calls · Page Up and Page Down: passes of a loop · Home, End
inside-end-steps = { $count ->
    [one] The recording ends here, after { $shown } step. Your code went on.
   *[other] The recording ends here, after { $shown } steps. Your code went on.
  }
inside-end-seconds = The recording ends here, because it had taken 4 seconds. Your code went on.
inside-end-size = The recording ends here, because what it holds had become very large. Your code went on.
inside-end-calls = The recording ends here, after { $shown } calls of your functions. Your code went on.
inside-end-lost = The recording ends here: Python was stopped, by the time limit or by what the next line did.
inside-code = Your code, as it was run
inside-stack = Calls inside one another
inside-module = top of the file
inside-shapes = Results beside the lines
inside-in-pass = pass { $pass }
inside-in-pass-of = pass { $pass } of { $passes }
inside-variables = Variables
inside-changed-by = Changed by line { $line }
inside-arguments = Arguments
inside-changed = Changed
inside-others = Other variables
inside-no-variables = There are no variables yet.
inside-returns = Returns
inside-gives = Gives
inside-raises = Raises
inside-array = array { $shape } { $dtype }
inside-shares = in the same memory as { $names }
inside-changes = { $count ->
    [one] { $shown } number changed
   *[other] { $shown } numbers changed
  }
inside-sampled = large: only some of its numbers are compared from step to step
inside-part = shown: { $window } of { $shape }
inside-part-from = from place { $from }
inside-picture = The numbers of { $name }. The arrow keys move from number to number.
inside-at = [{ $index }]: { $value }
inside-was-changed = changed
inside-said-call = { $name } is called.
inside-said-call-with = { $name } is called with { $set }.
inside-said-module = The file begins.
inside-said-ran = Line { $line } ran: { $set }.
inside-said-next = Line { $line } is next.
inside-said-loops = The loop in line { $line } has done a pass.
inside-said-returns = { $name } returns { $value }.
inside-said-ends = The file ends.
inside-said-gives = { $name } gives { $value }, and waits.
inside-said-resumes = { $name } goes on.
inside-said-raises = Line { $line } raises { $what }.
inside-said-is = { $name } = { $value }
inside-said-changed = { $count ->
    [one] { $name } has { $shown } changed number
   *[other] { $name } has { $shown } changed numbers
  }
inside-said-goes = { $count ->
    [one] { $names } is gone
   *[other] { $names } are gone
  }

## The editor's tools, which a page fetches only when they are asked for

tools-title = Settings of the editor
tools-wrap = Long lines
tools-wrap-narrow = Wrap on small screens
tools-wrap-always = Always wrap
tools-wrap-never = Never wrap
tools-size = Size of the code
tools-percent = { $percent } %
tools-keys = Keys
tools-keys-usual = The usual ones
tools-keys-vim = Vim
tools-keys-emacs = Emacs
tools-keys-here-usual = The usual keys hold again.
tools-keys-here-vim = Vim's keys hold now. Ctrl+Enter still runs the tests.
tools-keys-here-emacs = Emacs's keys hold now. Ctrl+Enter still runs the tests.
tools-faults = Faults
tools-faults-marked = Marked as you write
tools-faults-unmarked = Not marked
tools-find = Find
tools-replace-with = Replace with
tools-next = Next
tools-previous = Previous
tools-match-case = Match case
tools-by-word = Whole words
tools-replace = Replace
tools-replace-all = Replace all
tools-close = Close
tools-replaced-one = Replaced in line $
tools-replaced-many = $ places replaced
tools-current-match = Found
tools-on-line = in line
