"""The line of a record that names its form, by which an editor offers what may be written."""

import re
from pathlib import Path

from generator.diagnostics.location import START
from generator.diagnostics.rule import Rule
from generator.records.rules.checked import ANY_RECORD, Checked, Finding, Finds, check_of

CONTENT = "content/"
NAMES_A_FORM = re.compile(r"^#\s*yaml-language-server:[^\S\n]*(?P<form>\S*)(?P<more>.*)$", re.MULTILINE)

FORM_LINE = Rule(
    "form-line",
    "A record begins with the line that names its form.",
    wrong="# yaml-language-server: $schema=../../.schema/muscle.json",
    right="# yaml-language-server: $schema=../../.schema/point.json",
    why="By this line an editor knows what may be written, and offers the choices as you type.",
    mends="adds the line, or writes the form that belongs to the record",
    severity="warning",
)


@check_of(ANY_RECORD)
def form_line(record: Checked) -> Finds:
    source = record.source
    path = source.file.removeprefix(CONTENT)
    if form_of(path) is None or not isinstance(source.data, dict):
        return
    line = header(path)
    if source.text.startswith(f"{line}\n"):
        return
    if not (found := NAMES_A_FORM.search(source.text)):
        message = "the record does not name the form by which an editor helps"
        yield Finding(FORM_LINE, START, message, f"begin with the line `{line}`", source.edit(0, 0, f"{line}\n"))
    elif found[0].rstrip() != line:
        is_alone = not found["more"].strip()  # else something else got into the line, which must not be lost
        place, edits = source.between(*found.span()), source.edit(*found.span(), line) if is_alone else ()
        yield Finding(FORM_LINE, place, "this is not the form of this record", f"write `{line}`", edits)


def form_of(record: str) -> str | None:
    """The name of the form for a record, by its path below content/; None for what has no form."""
    path = Path(record)
    if path.suffix != ".yaml" or path.parts[0] == "words":
        return None
    match path.parts:
        case ("muscles", _, "muscle.yaml"):
            return "muscle"
        case ("muscles", _, _):
            return "point"
        case ("poses", _):
            return "pose"
        case ("complaints", _):
            return "complaint"
    return path.stem


def header(record: str) -> str:
    """The first line of a record, by its path below content/: it leads an editor to the form."""
    up = "../" * (len(Path(record).parts) - 1)
    return f"# yaml-language-server: $schema={up}.schema/{form_of(record)}.json"
