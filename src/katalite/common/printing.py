"""Standard output and standard error that may be anything: another encoding, a full disk, closed."""

import errno
import os
import sys
from contextlib import suppress
from typing import TextIO


def escape_what_cannot_be_printed() -> None:
    """From now on, characters that the encoding of standard output or error lacks are printed as backslash escapes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def print_out(text: str) -> None:
    """Print to standard output, all of it. Raises OSError; the stream is then a void, silent when Python ends."""
    _print(sys.stdout, text)


def print_err(text: str) -> None:
    """Print to standard error, if that can be."""
    with suppress(OSError):
        _print(sys.stderr, text)


def _print(stream: TextIO | None, text: str) -> None:
    if stream is None or stream.closed:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    try:
        stream.write(text + "\n")
        stream.flush()
    except OSError:
        # What was not written is written again when Python ends, which would then complain in its own words.
        with suppress(OSError, ValueError):
            void = os.open(os.devnull, os.O_WRONLY)
            os.dup2(void, stream.fileno())
            os.close(void)
        raise
