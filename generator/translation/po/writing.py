"""A catalogue → the lines of its file: in the order and with the line ends of gettext, the same each time.

Babel escapes texts and breaks long ones. It breaks a former text in the middle of its quotes, so the lines are ours.
"""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from babel.messages.pofile import normalize

from generator.translation.po.entry import Entry

WIDTH = 79
"""Columns of a line, as gettext has it."""


def written_catalogue(head: Entry, entries: Iterable[Entry]) -> bytes:
    """The whole file; what is obsolete stands last."""
    ordered = sorted(entries, key=lambda entry: entry.is_obsolete)
    return "\n".join("".join(f"{line}\n" for line in _entry(entry)) for entry in (head, *ordered)).encode()


def _entry(entry: Entry) -> Iterator[str]:
    for remark in entry.remarks:
        yield f"# {remark}".rstrip()
    for note in () if entry.is_obsolete else entry.notes:
        yield from (f"#. {line}" for line in wrap(note, WIDTH - 3, break_long_words=False, break_on_hyphens=False))
    if entry.files and not entry.is_obsolete:
        yield f"#: {' '.join(entry.files)}"
    if entry.flags:
        yield f"#, {', '.join(entry.flags)}"
    prefix = "#~ " if entry.is_obsolete else ""
    yield from _texts(entry.former.items(), "#~| " if entry.is_obsolete else "#| ")
    yield from _texts(entry.texts.items(), prefix)


def _texts(texts: Iterable[tuple[str, str]], prefix: str) -> Iterator[str]:
    for name, text in texts:
        yield f"{prefix}{name} {normalize(text, prefix, WIDTH)}"
