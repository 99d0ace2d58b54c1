"""Sheets that cannot be set → problems at their records: how far over, and what to shorten; or the sign to replace."""

from collections.abc import Iterator
from pathlib import Path

from generator.pages.sheets import Sheet
from generator.records.model.point import Point
from generator.records.places import place_in
from generator.records.problems import START, Problem, problem
from generator.records.source import Loc
from generator.sheets.rules import SHEET_TOO_LONG, SIGN_MISSING
from generator.sheets.typeset import Misfit


def in_records(root: Path, misfits: list[tuple[Sheet, Misfit]]) -> tuple[Problem, ...]:
    """One problem a record and kind, that of its longest sheet."""
    worst: dict[tuple[str, str], tuple[Sheet, Misfit]] = {}
    for sheet, misfit in sorted(misfits, key=lambda pair: pair[1].over_mm):
        worst[sheet.point.path, misfit.missing] = (sheet, misfit)
    return tuple(sorted(_told(root, sheet, misfit) for sheet, misfit in worst.values()))


def _told(root: Path, sheet: Sheet, misfit: Misfit) -> Problem:
    return _sign_missing(root, sheet, misfit.missing) if misfit.missing else _too_long(root, sheet, misfit.over_mm)


def _too_long(root: Path, sheet: Sheet, over_mm: int) -> Problem:
    loc, texts = max(_parts(sheet.point.record), key=lambda part: sum(map(len, part[1])))
    letters = sum(map(len, texts))
    return problem(
        sheet.point.path,
        SHEET_TOO_LONG,
        place_in(root / sheet.point.path, loc),
        f"`{sheet.path}` is {over_mm} mm too long for one page",
        f"shorten `{'.'.join(map(str, loc))}`, the longest part of the sheet with {letters} letters",
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


def _printed(record: Point) -> Iterator[tuple[Loc, tuple[str, ...]]]:
    """All fields of a record that stand on its sheet, with their sentences."""
    yield from _parts(record)
    yield ("course", "better"), (record.course.better,)
    for name, phase in record.phases.items():
        yield (name, "stronger"), (phase.stronger or "",)
        yield (name, "gentler"), (phase.gentler,)
