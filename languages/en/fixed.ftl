### Words that the templates put on a page and that do not change while it is used.

## Every page
tagline = Coding exercises that run and are judged in your browser.
skip-to-editor = Skip to the editor
views = Parts of this page
code = Code
skip-to-list = Skip to the exercises
all-exercises = All exercises
theme-button = Colours: automatic

## An exercise: the statement
statement = Statement
lesson = Lesson
sheet-tabs = Statement and lesson
solution = Solution
workbench = Workbench
examples = Examples
# $number (Number) - which of them
example = Example { $number }
example-input = Input
example-output = Output
example-why = Why
hints = Hints
hint = Hint { $number }
# $packages (String) - names and versions
# $megabytes (String) - a whole number
with-packages = With { $packages }: { $megabytes } MB to download, once.
honest = The tests run in this browser, on your machine; nothing you type is sent anywhere. “Hidden” means that they are not shown, not that they are secret.

## An exercise: the editor
your-code = Your code
undo = Undo
redo = Redo
more = More for this file
copy-link = Copy link with code
download = Download solution.py
receipt = Download for your teacher
earlier = Earlier versions
find = Find and replace
editor-settings = Settings of the editor
reset = Reset to starter
leave-editor = Tab indents. Press Esc, then Tab, to leave the editor.
symbols = Symbols
resize-columns = Width of the statement
resize-rows = Height of the editor

## An exercise: running
run-bar = Run
run-tests = Run tests
run-code = Run code
stop = Stop
loading = Loading Python…
begins-when-asked = Python starts as soon as you touch the editor or press Run.

## An exercise: results
results = Results
tests-tab = Tests
example-tab = Example run
not-run = Not run yet
hidden-tests = Hidden tests
needs-script = Running Python in the page needs JavaScript. The statement can be read without it; to try the exercise, allow scripts for this site and reload.

## When nothing can be run
too-old = This browser is too old to run Python in a page. You can read, write and download your code here; to run it, open this page in a current Firefox, Chrome, Edge or Safari.
as-file = This page was opened as a file, and browsers run Python only in pages that come from an address. You can read, write and download your code here; to run it, open the page at its address on the web. If the site's folder is yours, run “python -m http.server” in it and open http://localhost:8000.
in-frame = This page stands in a frame that keeps it from loading all of its parts. You can read, write and download your code here; to run it, open this page in a tab of its own.
pressed-early = Your code runs as soon as this page is complete.
part-missing = A part of this page did not arrive, so nothing can be run yet. Your code is safe, and you can go on writing. Check the connection, then reload the page.

## The list of exercises
course-licence = The course is under { $licence }.
course-source = Source of the course
course-report = Report a problem
index-title = Exercises
index-lead = Read a short statement, write the function, and press Run tests. Python itself runs in this page: no account, no server, and what you write stays here.
index-empty = There are no exercises here yet.
index-not-started = Not started
difficulty = Difficulty
difficulty-easy = Easy
difficulty-medium = Medium
difficulty-hard = Hard
search = Search the exercises
any-difficulty = Any difficulty
progress = Progress
any-progress = Any progress
started = Started
solved = Solved
tests = { $count ->
    [one] { $count } test
   *[other] { $count } tests
  }
tag = Tag
any-tag = Any tag
builds-on = Builds on { $chapters }.

## The page for wrong addresses
lost-title = There is no page at this address
lost-text = The exercise may have been renamed or moved.
lost-way = Go to all exercises

## At the foot
runs-on = Runs on Python { $python } and NumPy { $numpy } (Pyodide { $pyodide }).
notices = Third-party notices

## What is added to an author's text
text-back = Back to the text
text-done = done
text-to-do = to do
text-more = More
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
