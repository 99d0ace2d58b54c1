"""Pages that lead on from former addresses, and what of the last release would lead nowhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.diagnostics.location import Place
from generator.diagnostics.problem import Problem, problem
from generator.pages.all_addresses import every_address
from generator.pages.rendering.templates import MadePage, Templates
from generator.pages.rules import FORMER_ADDRESS, LOST_ADDRESS, RELEASED
from generator.records.library import Library
from generator.records.parsing.position import place_in
from generator.text import addresses
from generator.text.redirects import moved, moves


def moved_pages(templates: Templates) -> Iterator[MadePage]:
    """The pages that lead on, where no other page is."""
    words = templates.library.words["moved"]
    for old, move in moved(templates.library).items():
        if old not in templates.pages:
            front = {"title": words["title"], "description": words["lead"], "kind": "moved"}
            yield templates.render("moved", old, {**front, "moved": addresses.address(move.new)}, move=move)


def wrong_moves(root: Path, library: Library) -> Iterator[Problem]:
    """Former addresses that are in use or named twice, and addresses of the last release that would lead nowhere."""
    pages = every_address(library, root / "content")
    told = [move for move in moves(library) if move.loc[-1] != "formerly"]
    often = Counter(move.old for move in told)
    for move in told:
        if move.old in pages or often[move.old] > 1:
            is_twice = "another record says that it was there before" if often[move.old] > 1 else "a page is there now"
            message = f"`{addresses.address(move.old)}` can lead to one place only: {is_twice}"
            place = place_in(root / move.file, move.loc)
            yield problem(move.file, FORMER_ADDRESS, place, message, "name an address that no page has any more")
    yield from _lost(root, {addresses.address(path) for path in (*pages, *moved(library))})


def _lost(root: Path, known: set[str]) -> Iterator[Problem]:
    path = root / RELEASED
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n") if path.is_file() else (), 1):
        if (address := line.strip()) and address not in known:
            place = Place(number, 1, len(line) + 1)
            yield problem(RELEASED, LOST_ADDRESS, place, f"`{address}` would lead nowhere", _remedy(address))


def _remedy(address: str) -> str:
    kind, _, name = address.strip("/").partition("/")
    if kind in ("muscles", "zones", "equipment") and name:
        return f"write `formerly: [{name}]` in the record that took its place; if none did, remove this line"
    return "bring the page back; if it is to be gone, remove this line"


def released(library: Library, content: Path) -> str:
    """All addresses as they are now, for the next release to keep."""
    found: Mapping[str, None] = dict.fromkeys(
        sorted(addresses.address(path) for path in (*every_address(library, content), *moved(library)))
    )
    return "".join(f"{address}\n" for address in found if address)
