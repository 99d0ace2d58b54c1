"""Problems of sheets that cannot be set: what fills the page and what to shorten, or the sign to replace."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics.location import START, Loc
from generator.diagnostics.problem import Problem, problem
from generator.records.parsing.position import place_in
from generator.records.schema.point import Point
from generator.sheets.rules import SHEET_TOO_LONG, SIGN_MISSING
from generator.sheets.typeset import Misfit
from generator.storage.folder import clear, put_in_place
from generator.text.sheet_names import Sheet

SHOWN = Path("build") / "sheets"
"""Where sheets that are too long are shown, below the project."""


def in_records(root: Path, misfits: list[tuple[Sheet, Misfit]]) -> tuple[Problem, ...]:
    """One problem a record and kind, that of its longest sheet, which is put where one can look at it."""
    worst: dict[tuple[str, str], tuple[Sheet, Misfit]] = {}
    for sheet, misfit in sorted(misfits, key=lambda pair: pair[1].over_mm):
        worst[sheet.point.path, misfit.missing] = (sheet, misfit)
    clear(root / SHOWN)
    return tuple(sorted(_told(root, sheet, misfit) for sheet, misfit in worst.values()))


def _told(root: Path, sheet: Sheet, misfit: Misfit) -> Problem:
    return _sign_missing(root, sheet, misfit.missing) if misfit.missing else _too_long(root, sheet, misfit)


def _too_long(root: Path, sheet: Sheet, misfit: Misfit) -> Problem:
    """Only what the record says can be shortened; safety is not its to cut."""
    shown = SHOWN / Path(sheet.path).name
    put_in_place(root / shown, misfit.page)
    lines: Counter[str] = Counter()
    for name, count in misfit.lines:
        lines[name] += count
    parts = dict(_parts(sheet.point.record))
    blocks = {loc: lines[".".join(map(str, loc))] or lines[str(loc[0])] for loc in parts}
    loc = max(blocks, key=lambda loc: (blocks[loc], sum(map(len, parts[loc]))))
    filled = ", ".join(f"{name} {count}" for name, count in lines.most_common())
    return problem(
        sheet.point.path,
        SHEET_TOO_LONG,
        place_in(root / sheet.point.path, loc),
        f"`{sheet.path}` is {misfit.over_mm} mm too long for one page (lines: {filled})",
        f"shorten `{'.'.join(map(str, loc))}`; {shown.as_posix()} shows where the paper ends",
    )


def _sign_missing(root: Path, sheet: Sheet, missing: str) -> Problem:
    found = next((loc for loc, texts in _printed(sheet.point.record) for text in texts if missing in text), None)
    place = place_in(root / sheet.point.path, found) if found else START
    message = f"`{missing}` cannot be printed: the type of the sheets has no such sign"
    return problem(sheet.point.path, SIGN_MISSING, place, message, "write it in Latin, Greek or Cyrillic letters")


def _parts(record: Point) -> Iterator[tuple[Loc, tuple[str, ...]]]:
    """The fields of a record that stand on its sheet and do not give way, with their sentences."""
    yield ("title",), (record.title,)
    yield ("locate", "steps"), tuple(step.text for step in record.locate.steps)
    yield ("locate", "check"), (record.locate.check,)
    if record.no_release:
        yield ("no_release",), (record.no_release.why, record.no_release.instead, record.no_release.see)
    for name, phase in record.phases.items():
        yield (name, "steps"), tuple(step.text for step in phase.steps)
    yield ("course", "better"), (record.course.better,)


def _printed(record: Point) -> Iterator[tuple[Loc, tuple[str, ...]]]:
    """All fields of a record that stand on its sheet, with their sentences."""
    yield from _parts(record)
    for name, phase in record.phases.items():
        yield (name, "stronger"), (phase.stronger or "",)
        yield (name, "gentler"), (phase.gentler,)
