"""Says in one line what the computer refused (a full disk, a limit, no right), in place of a traceback."""

import errno
import os
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import click

LIMIT = "more files are open at once than may be: allow more, such as `ulimit -n 1024`"
REFUSED = {
    errno.ENOSPC: "the disk is full: make room",
    errno.EDQUOT: "your part of the disk is full: make room",
    errno.EFBIG: "a file would be larger than may be here: see `ulimit -f`",
    errno.EMFILE: LIMIT,
    errno.ENFILE: LIMIT,
    errno.ENOMEM: "there is not enough memory",
    errno.EAGAIN: "more programs run at once than may be: see `ulimit -u`",
    errno.EACCES: "this may not be read or written",
    errno.EPERM: "this may not be done",
    errno.EROFS: "nothing can be written on this disk",
    errno.EIO: "the disk has a fault",
}
NO_SENTENCES = 2
"""With `-OO` Python forgets the sentences that describe our models, of which the public schemas are made."""


class Commands(click.Group):
    """Commands that end in one line where the computer refuses something. All else is a fault of ours, and shown."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  as click has it
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno not in REFUSED:
                raise
            name = error.filename2 or error.filename
            place = f" ({name})" if name else ""
            raise click.ClickException(f"{REFUSED[error.errno]}{place}") from None
        except MemoryError:
            raise click.ClickException(REFUSED[errno.ENOMEM]) from None
        except BrokenProcessPool:
            message = "a process that helps was ended from outside, most often for want of memory: run it again"
            raise click.ClickException(message) from None


def set_up() -> None:
    """Give the programs that we start streams to write to, and Python its sentences."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # it was closed: the next file that is opened would take its number
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    if sys.flags.optimize >= NO_SENTENCES:
        around = {**os.environ, "PYTHONOPTIMIZE": ""}
        sys.exit(subprocess.call([sys.executable, "-m", "generator", *sys.argv[1:]], env=around))
