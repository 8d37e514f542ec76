### What the judge and the sandbox say of a submission. In the page it is read below “Run tests” and “Run code”.
### Plain words, no blame: what happened, and where it helps, what to try.

# The marks of numbers within sentences. Values that Python could read keep Python's.
decimal-mark = .
thousands-mark = ,

## Parts of sentences

# $all (String) - all names but the last, with commas between them
listed = { $all } and { $last }
seconds = { $seconds ->
    [one] { $number } second
   *[other] { $number } seconds
  }
in-line = (line { $line })
more-names = more

## Loading a file

syntax-error = Python cannot read the file: { $detail }
syntax-error-in-line = Python cannot read the file in line { $line }: { $detail }
nul-character = the file holds a NUL character, which Python code cannot
half-character = the file holds half of a character (a lone surrogate); delete it and type it again
too-nested = so many parts inside one another are more than Python can hold here; write a loop, or several shorter steps
mixed-tabs = some lines are indented with tabs and others with spaces. Indent all of them with spaces
too-much-indent = the line is indented further than the one above, which begins no block. Move it to the left
odd-indent = the line is indented less than the one above, but as far as no other. Move it below the start of a line above
# $word (String) - what Python calls the statement: if, for loop, function …
block-missing = nothing is indented below line { $line } ({ $word }). Indent what belongs to it, or write `pass` there
outside-loop = `{ $word }` stands outside of a loop. Indent the line so that it belongs to one
outside-function = `{ $word }` stands outside of a function. Indent the line so that it belongs to one
no-python-character = it holds a character that is no part of Python ({ $code }). Delete it, or put it between quotation marks
no-python-character-in-column = column { $column } holds a character that is no part of Python ({ $code }). Delete it, or put it between quotation marks
file-too-large = The file is larger than 1 MB, which no submission needs to be.
not-text = The file is not text in UTF-8. Save it as UTF-8 and try again.
# $kind (String) - a message of the group “Kinds of values”
not-callable = `{ $function }` must be a function, but in the file it is { $kind }.
exit-while-loading = The file ends Python while it is loaded{ $where }. Remove the call that exits.
error-while-loading = The file stops with { $error } while it is loaded{ $where }.
memory-while-loading = The file uses more memory than is allowed while it is loaded.
time-while-loading = The file was still loading after { $time }. Is there a loop that never ends?
died-while-loading = Python stopped while the file was loaded. Does the code end the interpreter, or recurse without end?

## A call

raised = Your function stopped with { $error }
raised-where = It happened in line { $line }.
exited = Your function ends Python{ $where }. Return a value instead of exiting.
memory = Your function needs more memory than is allowed.
died = Python stopped while your function was running. Does it end the interpreter, or recurse without end?
unreadable = The answer of your function could not be read, because the program that runs it was changed.
not-run = Not run, because the time limit had already been reached twice.
not-run-unloaded = Not run, because the file could not be loaded.
missing = This test gave no result.
returned-too-much = What your function returned in this run is more than { $size } MB in all. Does it return arrays of another shape than it should?
not-run-returned = Not run, because your function had already returned more than { $size } MB in all.
timeout = Your function was still running after { $time }. Is there a loop that never ends?
bad-expression = The input { $name } cannot be evaluated: { $error }
bad-input = The input { $name } cannot be read: { $detail }
ragged = The lists of the input { $name } have different lengths, so that they make no array. Give each as many numbers.
empty-expression = The input { $name } is empty. Write a value, such as 3 or [1.0, 2.0], or press “Reset inputs”.
printed-cut = more was printed than is kept.
unread-message = (its message could not be read)

## A wrong result

returned-nothing = Your function returned None. Did you forget `return`?
overflowed = These whole numbers overflowed: here they have { $bits } bits; use dtype=np.int64.
changed = { $count ->
    [one] Your function changed { $names }, which it must leave as it is.
   *[other] Your function changed { $names }, which it must leave as they are.
  }
changed-as-well = It also changed { $names }.
expected-got = Expected { $expected }, got { $got }.
opaque = Your function returned { $kind }, which is not plain data that a test can look at.
too-large = too large to be sent
large-array = array of { $dtype } with shape { $shape }, which is too large to be sent
coroutine = Your function is an `async def`, so calling it only makes a coroutine. Write a plain `def`.
generator = Your function uses `yield`, so calling it only makes a generator. Use `return`.
wrong-length = { $expected ->
    [one] Expected { $expected } element, got { $got }.
   *[other] Expected { $expected } elements, got { $got }.
  }
keys-missing = The { $what ->
    [set] set
    [object] object
   *[other] dictionary
  } misses { $missing }.
keys-extra = The { $what ->
    [set] set
    [object] object
   *[other] dictionary
  } has the extra { $extra }.
keys-wrong = The { $what ->
    [set] set
    [object] object
   *[other] dictionary
  } misses { $missing } and has the extra { $extra }.
wrong-shape = Expected shape { $expected }, got { $got }.
wrong-columns = Expected the columns { $expected }, got { $got }.
mask-missing = The masks differ, first at index { $index }, where the expected element is masked, and yours is not.
mask-extra = The masks differ, first at index { $index }, where the expected element is not masked, and yours is.
shape = shape { $shape }
first-part-is-right = Its first element is the right result: return that alone.
last-part-is-right = Its last element is the right result: return that alone.
part-is-right = Its [{ $place }] element is the right result: return that alone.
other-shape-is-right = The values are right, in the right order: reshape the result to { $shape }.
other-axes-are-right = The values are right, but the axes come in another order: transpose the result with { $axes }.
not-finite = { $count } of { $size } values are { $what ->
    [nan] NaN
   *[other] infinite
  }, the first at index { $index }.
not-finite-alone = The result is { $what ->
    [nan] NaN
   *[other] infinite
  }.
text-too-short = The text ends before line { $number }, which should be { $expected }.
text-too-long = The text goes on after its end: line { $number } is { $got }.
wrong-line = Line { $number } differs: expected { $expected }, got { $got }.
wrong-values = { $wrong ->
    [one] { $wrong } of { $size } values is wrong
   *[other] { $wrong } of { $size } values are wrong
  }; the first is at index { $index }: expected { $expected }, got { $got }.
all-values-wrong = All values are wrong; the first is at index { $index }: expected { $expected }, got { $got }.
largest-error = The largest error is { $error }.
constant-ratio = Every value is { $ratio } times the expected one.
too-large-by = Every value is { $offset } too large.
too-small-by = Every value is { $offset } too small.
all-the-same = All your values are the same: { $number }.
# `{ $name }` is an argument of the function with one entry for each index along the axis.
argument-above = Every value is `{ $name }[i]` too large, where i is its index along axis { $axis }.
argument-below = Every value is `{ $name }[i]` too small, where i is its index along axis { $axis }.
argument-divided = Every value is the expected one divided by `{ $name }[i]`, where i is its index along axis { $axis }.
argument-times = Every value is the expected one times `{ $name }[i]`, where i is its index along axis { $axis }.
argument-unscaled = Every value is what comes out when the factor `{ $name }[i]` is left out and `{ $other }[i]` is added, where i is its index along axis { $axis }.
# $where (String) - such as [0]['mean']
# $sentence (String) - one of the sentences above, whole
# $continued (String) - the same, its first letter small
at-place = In the result's { $where }: { $continued }
check-failed = This check does not hold: { $check }
unusable = The test cannot use what your function returned ({ $kind }): { $error }.
not-raised = Your function should raise { $type } here, but it returned.
tests-broken = The tests themselves failed, so there is no verdict. This is not about your code.

## Tables that are not as expected; labels and cells come as short texts

frame-columns-missing = { $count ->
    [one] The table is missing the column { $missing }.
   *[other] The table is missing the columns { $missing }.
  }
frame-columns-extra = { $count ->
    [one] The table has the column { $extra }, which is not expected.
   *[other] The table has the columns { $extra }, which are not expected.
  }
frame-rows-count = { $expected ->
    [one] Expected { $expected } row, got { $got }.
   *[other] Expected { $expected } rows, got { $got }.
  }
frame-columns-count = { $expected ->
    [one] Expected { $expected } column, got { $got }.
   *[other] Expected { $expected } columns, got { $got }.
  }
frame-column-order = The columns are in another order: number { $place } should be { $expected }, and is { $got }.
frame-row-order = The index is in another order: row number { $place } should be { $expected }, and is { $got }.
frame-row-label = The index differs: row number { $place } should be { $expected }, and is { $got }.
frame-columns-name = The columns should have the name { $expected }, and have { $got }.
frame-index-name = The index should have the name { $expected }, and has { $got }.
series-name = The Series should have the name { $expected }, and has { $got }.
frame-dtype = Column { $column } should have the dtype { $expected }, and has { $got }.
frame-cells = { $wrong ->
    [one] { $wrong } of { $size } cells differs, in column { $column }, row { $row }: expected { $expected }, got { $got }.
   *[other] { $wrong } of { $size } cells differ; the first is in column { $column }, row { $row }: expected { $expected }, got { $got }.
  }

## Figures, as they are read aloud; values are the figure's own texts

axes-against = { $y } against { $x }

## What a submission shows with show(array)

not-shown = This cannot be shown as a picture: it is no array of numbers.
not-shown-shape = This cannot be shown as a picture: it has the shape { $shape }. Arrays of one to three dimensions can.

## Kinds of values

kind-array = a NumPy array
kind-masked = a masked array
kind-unmasked = an array without a mask
kind-generator = a generator
kind-bool = a truth value
kind-int = an integer
int-of-bits = an integer of { $bits } bits
kind-float = a number
kind-complex = a complex number
kind-str = a string
kind-list = a list
kind-tuple = a tuple
kind-dict = a dictionary
kind-set = a set
kind-frozenset = a frozen set
kind-bytes = bytes
kind-frame = a DataFrame
kind-series = a Series
kind-index = an index
kind-other = { $begins ->
    [vowel] an { $name } object
   *[other] a { $name } object
  }
kind-with-elements = { $kind } with { $count } elements
dtype-words-b = truth values
dtype-words-i = integers
dtype-words-f = floating-point numbers
dtype-words-c = complex numbers
dtype-words-U = text
dtype-words-S = bytes
dtype-words-M = dates
dtype-words-m = durations
# $name (String) - NumPy's name of the dtype: float64
argument-array = { $name } array of shape { $shape }
argument-array-fortran = { $name } array of shape { $shape } in Fortran order
argument-array-gaps = { $name } array of shape { $shape } with gaps in memory
big-endian = big-endian { $name }
value-not-sent = a value that cannot be sent: { $value }
value-too-large = The value is larger than { $size } MB.
too-many-values = The value holds more than { $limit } values.
value-not-plain = A value of type { $type } is not plain data.
nested-too-deep = nested more than { $depth } levels deep
other-array = array of dtype { $dtype } with shape { $shape }
object-array = array of Python objects with shape { $shape }

## Tests that import the submission

names-missing = { $count ->
    [one] The file does not define { $names }. Was it renamed?
   *[other] The file does not define { $names }. Were they renamed?
  }
name-near = `{ $name }` (it has `{ $other }`)
operations-without-end = Your code was still giving values after { $limit } of them. Is there a loop or an iterator that never ends?
code-raised = Your code stopped with { $error }
code-exited = Your code ends Python{ $where }, which this test does not expect.
code-memory = Your code needs more memory than is allowed.
# $target (String) - what stands after `with`
end-of-with = the end of `with { $target }`
stops-with = it stops with { $type }
code-not-raised = Your code should raise { $type } here, but it did not.

## Programs, and code that runs after the file

# How a sentence about a function begins, and what stands there where learners write something else
your-function = Your function
your-program = Your program
your-code = Your code
printed-too-much = it printed more than { $limit } characters. Is there a loop that never ends?
bad-code = The code to run after the file cannot be read{ $where }: { $detail }
bad-code-run = The code to run after the file stopped with { $error }
# $printed (String) - the text that the program printed
unusable-output = The test cannot use what your program printed ({ $printed }): { $error }.

## Before a run: names

fault-unknown = `{ $name }` is not known here: it is neither defined nor imported. Is it spelt right?
fault-too-early = `{ $name }` is used before it has a value here.
fault-unused-import = `{ $name }` is imported and not used.
fault-unused-variable = `{ $name }` gets a value here and is not used.
fault-is-literal = `is` asks whether two things are one object; to compare values, write `==`.
fault-assert-tuple = This is always true: the parentheses make a tuple. Leave them out.
fault-if-tuple = This is always true: the parentheses and the comma make a tuple.
