"""Begins the record of a point from that of a guide that is like it: what must be written anew is left empty."""

import re
from collections.abc import Mapping
from pathlib import Path

import click

from generator.authoring.new_records import Told
from generator.diagnostics.suggest import instead
from generator.records.rules.unread import asked

SECTION = re.compile(r"^(?P<name>[a-z_]+):.*\n(?:(?:[ \t].*)?\n)*", re.MULTILINE)
KEPT = ("release", "no_release", "stretch")
"""What a point often shares with its neighbour: all else is its own."""
FRESH = ("review",)
OWN = re.compile(r"^ {2}(?P<name>expect):(?P<said>.*\n(?: {4}.*\n)*)", re.MULTILINE)
"""What one feels while one presses or stretches is that of the one point, too."""
EMPTY = "-"
NEAREST = "begun from `{}`, the nearest guide: `--like` names another, and `--like -` is an empty form"
NO_GUIDE = "this muscle has no guide yet, so that the form is empty: `--like` begins from another guide"
OFFERED = re.compile(r"^ {2}# (?P<name>[a-z_]+):.*\n(?: {2}# {3}.*\n)*", re.MULTILINE)
"""A field of a form that may be left out, below the others."""


def guides(known: Mapping[str, Told], content: Path) -> dict[str, Path]:
    """The record of each guide by its id."""
    return {
        f"{muscle.id}-{number}": content / "muscles" / muscle.id / f"{number}.yaml"
        for muscle in known.values()
        for number in muscle.points
    }


def which_guide(word: str | None, point: str, muscle: Told, records: Mapping[str, Path], *, may_ask: bool) -> str:
    """The guide to begin from; nothing for an empty form. Unless one is named, it is the nearest of the same muscle."""
    near = nearest_guide(muscle, point) or EMPTY
    if word is None and may_ask and records:
        word = click.prompt(f"Begin from which guide? Its id, or {EMPTY} for an empty form", default=near)
    if word is None:
        word = near
        click.echo(NO_GUIDE if near == EMPTY else NEAREST.format(near))
    if word == EMPTY:
        return ""
    if word not in records:
        raise click.BadParameter(f"`{word}` is not a guide: {instead(str(word), records)}")
    return str(word)


def nearest_guide(muscle: Told, point: str) -> str:
    """The guide of the same muscle, rather of the same part, with the nearest number; nothing where it has none."""
    part, _, number = point.rpartition("-")

    def far(other: str) -> tuple[bool, int]:
        its_part, _, its_number = other.rpartition("-")
        return its_part != part, abs(int(its_number) - int(number))

    near = min((other for other in muscle.points if other[-1].isdigit()), key=far, default="")
    return near and f"{muscle.id}-{near}"


def begun_like(form: str, record: str, guide: str) -> str:
    """The empty form with the release and the stretch of a guide, and what it says elsewhere as remarks."""
    said = {found["name"]: found[0] for found in SECTION.finditer(record)}

    def filled(section: re.Match[str]) -> str:
        name = section["name"]
        if name in KEPT:
            kept = "".join(said[one] for one in KEPT if one in said and (one == "stretch") == (name == "stretch"))
            own = OWN.sub(lambda one: f"  {one['name']}:  # Write it anew. There: {_row(one['said'])}\n", kept)
            offered = [one[0] for one in OFFERED.finditer(section[0]) if f"\n  {one['name']}:" not in kept]
            return f"{asked(guide)}\n{own.rstrip()}\n{''.join(offered)}\n"
        said_there = "" if name in FRESH else said.get(name, "")
        return section[0].rstrip("\n") + "\n" + _remarked(said_there, guide)

    return SECTION.sub(filled, form)


def _remarked(section: str, guide: str) -> str:
    """What the guide says there, for the eye; what comes after it begins behind an empty row."""
    rows = [f"# {row}" for row in section.rstrip().splitlines()]
    return "".join(f"{row}\n" for row in (f"# In {guide}:", *rows)) + "\n" if rows else "\n"


def _row(said: str) -> str:
    return " ".join(said.removeprefix(" >").split())
