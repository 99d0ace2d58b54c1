"""Pages and sheets in Spanish, drawn by lot, hold no English word."""

import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from typing import Any

import markdown
import pytest
import yaml
from lxml import html

from generator.pages import diary, listings, offline, programme
from generator.pages.all_addresses import every_address
from generator.pages.complaints import complaint
from generator.pages.guide import guide
from generator.pages.rendering.templates import MadePage, MadeScript, Templates, load
from generator.pages.rendering.written import written
from generator.records.library import Library, PointEntry
from generator.records.site import LanguageFrame, Site
from generator.sheets.content import content
from generator.sheets.speaker import Speaker
from generator.text.addresses import equipment_with_pages
from generator.text.guide import guide_of
from generator.text.sheet_names import sheets_of
from tests import real
from tests.commands import REPO
from tests.pages.made import figures_of

SEED, GUIDES, OTHERS = 19, 10, 10
WORD = re.compile(r"[^\W\d_]+")
TRANSLATED = re.compile(r'^msgstr(?:\[\d\])? (".*"(?:\n".*")*)', re.MULTILINE)
FRAME = REPO / "tests" / "translation" / "frame.yaml"
FOREIGN = "//*[@lang='en' or @lang='la' or @hreflang='en'] | //script | //code"
"""What says that it is in another language, and what is no language."""
UNSAID = {"language", "paper", "attempts", "picture", "pictures", "image", "code", "link", "name", "kind"}
SPANISH_TOO = {"note", "press"}
"""`que se note`, and `press de banca`."""
READ = ("alt", "aria-label", "placeholder", "title")
SELDOM, MUCH_MORE = 3, 20
UNREAD = re.compile(r"\{[\w:.]+\}|\S*[/@]\S*|[\w-]+\.\w[\w.-]*|\"\w+\":|[\w]+(?:-\w+)*:[\w-]+")
"""Gaps, addresses, names within data: no reader reads them as words."""


@cache
def library() -> Library:
    """All records in Spanish, in the frame of a site."""
    said = yaml.safe_load(FRAME.read_text(encoding="utf-8"))["languages"]["es"]
    frame = LanguageFrame(said["words"]["language"], *(said["not_yet"][name] for name in ("title", "lead", "mark")))
    return replace(real.spanish(), site=Site("Guías", url="https://example.org/es/", frames={"es": frame}))


@cache
def english_words() -> frozenset[str]:
    """Words of the records that their translations have not, or seldom; names have a capital letter."""
    folder = REPO / "content"
    records = (path for path in folder.rglob("*.yaml") if not path.name.startswith("search."))
    there = Counter(WORD.findall("\n".join(path.read_text(encoding="utf-8") for path in records)))
    catalogues = (path.read_text(encoding="utf-8") for path in (folder / "translations" / "es").glob("*.po"))
    translated = Counter(
        word.lower() for text in catalogues for word in WORD.findall(" ".join(TRANSLATED.findall(text)))
    )
    often = (word for word, count in there.items() if word.islower() and len(word) > 1 and count >= SELDOM)
    return frozenset(word for word in often if there[word] > MUCH_MORE * translated[word])


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    """Those of Spanish pages, with pictures that show nothing."""
    figures = figures_of(library())
    silent = {name: replace(one, alt={"right": "", "left": ""}) for name, one in figures.shown.items()}
    pages = {"en": every_address(real.library(), REPO / "content"), "es": every_address(library(), REPO / "content")}
    return load(library(), pages, replace(figures, shown=silent), tmp_path_factory.mktemp("templates"))


def of_guide(point: PointEntry, templates: Templates) -> Iterator[MadePage | MadeScript]:
    """The page of a point and its card."""
    said = guide_of(point, templates.library, ())
    yield guide(point, said, templates)
    yield programme.card(said, templates)


def others(templates: Templates) -> list[Any]:
    """What makes each other page that needs no map."""
    told = templates.library
    make: list[Any] = [partial(listings.muscle, name, templates) for name in told.muscles]
    make += [partial(listings.equipment, name, templates) for name in equipment_with_pages(told)]
    make += [partial(complaint, entry, templates) for entry in told.complaints.values()]
    single = (listings.points, listings.safety, programme.programme, offline.offline, diary.diary)
    return [*make, *(partial(page, templates) for page in single), *(partial(next, written({}, templates)),)]


def read(made: MadePage | MadeScript) -> str:
    """All that a reader reads or hears of it."""
    if isinstance(made, MadeScript):
        source = json.loads(made.script.partition(" = ")[2].rstrip().removesuffix(";"))
    else:
        source = markdown.markdown(made.text, extensions=["attr_list", "md_in_html", "tables"])
    tree: Any = html.fromstring(f"<div>{source}</div>")
    for foreign in tree.xpath(FOREIGN):
        foreign.text = ""
        for child in list(foreign):
            foreign.remove(child)
    said = [value for element in tree.iter() for name, value in element.items() if _is_read(name, value)]
    return " ".join([*tree.itertext(), *said])


def _is_read(name: str, value: str) -> bool:
    """What is read aloud, and what scripts say."""
    return name in READ or (name.startswith("data-") and " " in value)


def on_sheet(data: object) -> Iterator[str]:
    """All texts of a sheet; names within it are said to nobody."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            if name not in UNSAID:
                yield from on_sheet(value)
    elif isinstance(data, list | tuple):
        for one in data:
            yield from on_sheet(one)


def english_in(text: str) -> set[str]:
    """Its English words."""
    words = WORD.findall(UNREAD.sub(" ", text))
    return {word for word in words if word.lower() in english_words() - SPANISH_TOO and not word.isupper()}


def test_pages_drawn_by_lot_hold_no_english_word(templates: Templates) -> None:
    """Of guides the card, too."""
    lot = random.Random(SEED)  # noqa: S311  no secret
    points = lot.sample(list(library().points.values()), GUIDES)
    made = [made for point in points for made in of_guide(point, templates)]
    made += [make() for make in lot.sample(others(templates), OTHERS)]
    assert {page.path: found for page in made if (found := english_in(read(page)))} == {}


def test_sheets_drawn_by_lot_hold_no_english_word(templates: Templates) -> None:
    """For one side each, in ordinary print and in large."""
    lot = random.Random(SEED)  # noqa: S311  no secret
    sheets = [(point, sheet) for point in library().points.values() for sheet in sheets_of(point)]
    found = {}
    for point, sheet in lot.sample(sheets, GUIDES + OTHERS):
        speaker = Speaker(sheet, guide_of(point, library(), ()), library(), templates.shown)
        found[sheet.path] = english_in(" ".join(on_sheet(content(speaker))))
    assert {path: words for path, words in found.items() if words} == {}


def test_an_english_word_is_found() -> None:
    """One that slipped in; words of both languages are none, and neither is a gap."""
    assert english_in("Presiona con the thumb no {hold} más.") == {"the", "thumb"}
