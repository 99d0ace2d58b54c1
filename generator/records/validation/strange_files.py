"""Finds all in content/ that is no plain file or folder of its own: links, pipes, odd names.

Nothing else is read while there is such a thing: a link may lead to what is not ours, a pipe to no end.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics.location import START
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.storage.listing import is_left_beside

TEXTS = (".yaml", ".yml", ".md", ".po")
LARGEST_TEXT_MB = 1
MB = 1_000_000
LONGEST_NAME = 100
"""Names of pictures and sheets are made from names of records, and a file system holds 255 letters."""
FORMS = ".schema"

STRANGE_FILE = Rule(
    "strange-file",
    "All that is in content/ is files and folders of its own, with names that every computer can hold.",
    wrong="2\t.yaml",
    right="2.yaml",
    why="A link may lead to what is not ours to publish, and a pipe has no end. Nothing is read until it is gone.",
    file="content/muscles/gluteus-medius/",
)


def strange_files(root: Path) -> Iterator[Problem]:
    """Each of them, with what to do."""
    content = root / "content"
    for entry in _entries(content):
        if found := _fault(entry, content):
            name = "/".join(map(_seen, Path(entry.path).relative_to(root).parts))
            message, remedy = found
            yield problem(name, STRANGE_FILE, START, message.format(name=name), remedy)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """All that is in the folder and in those below it, by name; links are not followed."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if is_left_beside(Path(entry.path)) and entry.name != FORMS:
            continue
        yield entry
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path))


def _fault(entry: os.DirEntry[str], content: Path) -> tuple[str, str] | None:
    if not entry.name.isprintable():
        return "the name of `{name}` holds signs that cannot be seen", "give it a name of letters, digits and hyphens"
    if len(entry.name) > LONGEST_NAME:
        return "the name of `{name}` is too long", f"give it one of at most {LONGEST_NAME} letters"
    if entry.is_symlink() and (message := _astray(Path(entry.path), content)):
        return message, "put the file itself in its place"
    if entry.is_dir():
        return None
    is_text = entry.name.endswith(TEXTS)
    told = entry.stat()
    if not stat.S_ISREG(told.st_mode):
        return "`{name}` is no file that ends", "remove it"
    if is_text and told.st_size > LARGEST_TEXT_MB * MB:
        return f"`{{name}}` is larger than {LARGEST_TEXT_MB} MB", "make several files of it, or remove it"
    return None


def _astray(link: Path, content: Path) -> str:
    """What is wrong with where a link leads; nothing where it leads to a file of content/."""
    try:
        goal = link.resolve(strict=True)
    except (OSError, RuntimeError):  # nothing is there, or it leads in a circle
        return "`{name}` is a link that leads nowhere"
    if not goal.is_relative_to(content.resolve()):
        return "`{name}` is a link that leads out of content/"
    return "`{name}` is a link to a folder" if goal.is_dir() else ""


def _seen(part: str) -> str:
    """A name with its unseen signs written out."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in part)
