### What to do about what beginners' files hold: said after Python's own message, or in its place.

## After an exception

available = This exercise has { $packages }.
standard-library = Python's standard library
module-missing-near = Perhaps `{ $name }` is meant. { $available }
module-missing = { $available } Write it with these.
module-left-out = `{ $name }` belongs to Python, but it is left out where submissions run. Write it without.
not-here = That name usually stands for { $package }, which is not here. { $available }
no-windows = There is no screen for it to draw on. Give the result with `return`; `print` shows texts.
no-input = Nobody is there to type: the values come as arguments of your function. Use these, and leave `input` out.
self-outside = Only a function inside a class has `self`. Write the function without it.
list-not-array = It is a list and not a NumPy array. `np.array(…)` makes one of it.
import-first = Write `{ $statement }` at the top of the file.
local-without-value = A function that assigns `{ $name }` anywhere has it for itself, and here it has no value yet. Assign it first.
foreign-letter = Its { $letter } is a letter of another alphabet ({ $code }) that looks like { $latin }. Type the name anew.
entity-name = `&{ $name };` is how a web page writes { $character }. Type { $character } in its place.
notebook-name = `{ $name }` exists in notebooks only. Leave that line out.
python-word = In Python it is written `{ $word }`.
perhaps-name = Perhaps `{ $name }` is meant.
renamed-in-numpy = NumPy has it no longer; `{ $name }` does the same.
array-method = NumPy's arrays do without it: write { $instead }.
array-itself = x itself
too-deep = Calls may be nested { $depth } levels deep here. Does the function stop calling itself? A loop has no limit.
first-line = The function's first line should be `{ $line }`.
called-with = { $given ->
    [one] The tests call it with { $given } argument; it takes { $taken }.
   *[other] The tests call it with { $given } arguments; it takes { $taken }.
  }

## The function that is asked for is not there

function-empty = The file is empty: there is no function `{ $function }` in it yet. Write it, beginning with `def { $function }(`.
function-only-comments = The file holds only comments and text: there is no function `{ $function }` in it yet. Write it, beginning with `def { $function }(`.
notebook-file = This is a notebook as it is stored (JSON), not Python. Copy the code out of its cells, or use the notebook's own file, whose name ends in .ipynb.
function-in-class = `{ $function }` is inside the class `{ $owner }` (line { $line }), where the tests do not find it. Move it out, to the start of a line, and leave out `self`.
function-near-in-class = The file has no function named `{ $function }`. The class `{ $owner }` has `{ $near }` (line { $line }): move it out, to the start of a line, without `self`, and name it `{ $function }`.
function-in-function = `{ $function }` is inside the function `{ $owner }` (line { $line }), where the tests do not find it. Move it to the start of a line, without indentation.
function-in-main = `{ $function }` is below `if __name__ == "__main__":` (line { $line }), which is not run when the tests load the file. Move it above, to the start of a line.
function-in-block = `{ $function }` is inside a block (line { $line }) that was not run when the tests loaded the file. Move it out, to the start of a line.
function-near = The file has no function named `{ $function }`, but it has `{ $near }` (line { $line }). Change that name to `{ $function }`.
function-others = The file has no function named `{ $function }`; it has { $names }. Give the name `{ $function }` to the one that the tests shall call.
function-code-only = The file has code, but no function named `{ $function }`. Put the code into one, beginning with `def { $function }(`, and give the result with `return`.
function-removed = The file defines `{ $function }` in line { $line }, but afterwards that name is deleted or holds nothing. Keep the function under its name.

## What stands in a line that Python cannot read
## Each goes on after “Python cannot read the file in line 3: ”, and what to do about it comes after a full stop.
## $found (String) - what stands there

there-fence = three backticks mark code in a chat or on a web page
    .todo = Leave out the lines with these marks, at the start and at the end.
there-traceback = this is Python's report of an error, not code
    .todo = Leave the report out of the file.
there-conflict = `{ $found }` marks two versions of the code that were merged
    .todo = Keep one of the versions, and leave out the lines with these marks.
there-prompt = `{ $found }` is the prompt that Python shows before what is typed
    .todo = Take the prompts away, and leave out the lines that Python has answered.
there-cell-label = `{ $found }` is the label of a notebook's cell
    .todo = Take the labels away, and leave out what the cells have answered.
there-line-label = `{ $found }` is the label of a line in a notebook's cell
    .todo = Take the labels away.
there-diff-head = `{ $found }` belongs to a comparison of two versions (a diff)
    .todo = Leave this line out. Take the marks away at the start of each line, and drop the lines that were marked with a minus.
there-diff-mark = the line begins with `{ $found }`, the mark of a changed line in a comparison (a diff)
    .todo = Take the marks away at the start of each line, and drop the lines that were marked with a minus.
there-diff-space = the file looks like a comparison of two versions (a diff)
    .todo = Take the marks away at the start of each line, and drop the lines that were marked with a minus.
there-magic = `{ $found }` is a command of notebooks, not Python
    .todo = Leave this line out.
there-magic-help = `{ $found }` asks a notebook for help; it is a command of notebooks
    .todo = Leave this line out.
there-shell-mark = `{ $found }` is a command for the terminal, which a notebook passes on
    .todo = Leave this line out; nothing needs to be installed here.
there-shell = `{ $found }` is a command for the terminal, not Python
    .todo = Leave this line out; nothing needs to be installed here.
# $character (String) - the character itself, or the message html-character
there-html-character = `{ $found }` is how a web page writes a character
    .todo = Type the character itself: { $character }.
html-character = the one that was meant
there-html-mark = `{ $found }` is a mark of a web page (HTML)
    .todo = Leave such marks out.
there-latex = `{ $found }` is a formula's spelling (LaTeX)
    .todo = Write the formula in Python, such as `(x - mean) / np.sqrt(var)`.
there-prose = this is a sentence in words, not code
    .todo = Leave it out, or put # before it to make it a comment.
there-bold = `**` makes bold text in a chat or on a web page
    .todo = Leave the line out, or put # before it to make it a comment.
there-line-number = `{ $found }` at the start looks like the number of the line
    .todo = Take away the numbers before the lines.
there-number-alone = the line holds only the number `{ $found }`, as a listing with line numbers does
    .todo = Leave out the lines that hold only a number.
there-print = `print` is a function
    .todo = Write its argument in parentheses: `print(x)`.
there-raise = `{ $found }` is written as in Python 2
    .todo = Write `raise ValueError("…")`.
there-except = `{ $found }` is written as in Python 2
    .todo = Write `except ValueError as error:`.
there-unequal = `<>` is written as in Python 2
    .todo = Write `!=`.
there-slashes = `//` and `/*` begin no comment in Python
    .todo = Begin a comment with #.
there-and-or = `{ $found }` is another language's word
    .todo = Write `and` or `or`.
there-equal = `{ $found }` is another language's sign
    .todo = Write `==` or `!=`.
there-counting = `{ $found }` does not count in Python
    .todo = Write `i += 1` or `i -= 1`.
there-else-if = `{ $found }` is another language's word
    .todo = Write `elif`.
there-declaration = `{ $found }` is another language's way to begin
    .todo = Write `def name(…):` for a function, and `name = value` for a variable.
there-matlab = `{ $found }` is MATLAB's sign
    .todo = NumPy's `*`, `/` and `**` work on each element as they are.
there-braces = Python has no braces around a block
    .todo = End the line with a colon, and indent what belongs to it.

## Characters that look like others

# $what (String) - a message below, with the code of the character: “− (a minus sign of formulas, U+2212)”
column-holds = column { $column } holds { $what }.
    .delete = Delete it.
    .space = Type a space in its place.
    .enter = Press Enter in its place.
    .type = Type { $instead } in its place.
more-characters = There are { $count } characters of this kind in the file.
character-no-break-space = a no-break space
character-other-space = a wide or narrow space
character-line-end = an unusual end of a line
character-invisible = an invisible character
character-quotation-mark = a curved quotation mark
character-minus = a minus sign of formulas
character-dash = a dash
character-times = a times sign
character-division = a division sign
character-colon = a wide colon
character-comma = a wide comma
character-semicolon = a wide semicolon
character-greek-question-mark = a Greek question mark
character-parenthesis = a wide parenthesis
character-bracket = a wide bracket
character-brace = a wide brace
character-equals = a wide equals sign
character-plus = a wide plus sign
character-less = a wide less-than sign
character-greater = a wide greater-than sign
character-percent = a wide percent sign
character-number-sign = a wide number sign
character-at = a wide at sign
character-full-stop = a wide full stop
character-exclamation-mark = a wide exclamation mark
character-tilde = a wide tilde
character-bar = a wide bar
character-ampersand = a wide ampersand
character-formula = a sign of formulas
character-arrow = an arrow
character-ellipsis = an ellipsis in one character
character-raised-2 = a raised 2
character-raised-3 = a raised 3
character-other-form = another form of a plain character
input-ended = { $lines ->
    [0] It asks for more input than there is: it was given none.
    [one] It asks for more input than there is: it was given 1 line.
   *[other] It asks for more input than there is: it was given { $lines } lines.
  }
