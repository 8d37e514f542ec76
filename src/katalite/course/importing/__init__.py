"""Exercises that were written for something else, taken over: `importing.take_over`.

One module for each kind of source reads it into a `Draft`; `write` makes the files of it, aside, and moves them in when
they are whole. Nothing of a source is run here. Not here: judging what was taken over, which is `check`'s.
"""
