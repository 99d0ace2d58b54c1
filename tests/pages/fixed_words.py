"""The whole content, written as pages, sheets, data and pictures' words → the fixed words that nothing asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain, product
from typing import Any, get_args

import yaml

from generator.language.known import language_of, source_language
from generator.pages.make import pages
from generator.pictures.closeup.body_map import BodyMap, MapView, Panel
from generator.pictures.exercise.courses import KEY
from generator.pictures.exercise.inset import SEEN
from generator.pictures.make import Figures
from generator.pictures.pose.shared_poses import whole
from generator.pictures.requests import orders
from generator.records.library import Library, PointEntry, link_records
from generator.records.schema.picture import CloseUpView, Picture
from generator.records.schema.point import Review, Video
from generator.records.schema.things import FixedWords
from generator.records.site import Site
from generator.records.words import FILE, Forms, Section, Words
from generator.rulebook import RULES
from generator.sheets.content import content
from generator.sheets.speaker import Speaker
from generator.text.guide import guide_of
from generator.text.picture_words import alt_texts
from generator.text.sheet_names import sheets_of
from tests.commands import REPO
from tests.pages.made import NO_RELEASE, api, figures_of
from tests.real import library

Asked = set[tuple[str, str]]
COURSE = f"{KEY}sciatic-nerve"
NOTHING = Panel(0, 1, 1, (), (), (), ())


class Heard(Section):
    """The words of a section, which note what is asked for."""

    def __init__(self, section: str, words: Mapping[str, str], asked: Asked) -> None:
        """Note it in `asked`."""
        super().__init__(("words", section), words, source_language())
        self.section, self.asked = section, asked

    def __getitem__(self, key: str) -> str:
        """A word."""
        self.asked.add((self.section, key))
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """A word, or something else where there is none."""
        return self[key] if key in self.keys() else default


class HeardWords(Words):
    """All words, which note what is asked for, and what is counted."""

    def __init__(self, words: FixedWords, asked: Asked) -> None:
        """Note it in `asked`."""
        language = language_of(words.language)
        super().__init__(words.words, words.counted, language)
        self.update({section: Heard(section, said, asked) for section, said in self.items()})
        self.asked = asked

    def forms(self, name: str) -> Forms:
        """What is said of a number."""
        self.asked.add(("counted", name))
        return super().forms(name)


def unheard() -> Asked:
    """The words that no page, sheet or data shows, whatever a record says."""
    asked: Asked = set()
    real = library()
    file = FixedWords.model_validate(yaml.safe_load((REPO / FILE).read_text(encoding="utf-8")))
    words = HeardWords(file, asked)
    point = real.points["gluteus-medius-1"]
    points = [*real.points.values(), *_unusual(point)]
    for number, some in (("", points), ("112", points[:1])):
        told = replace(
            link_records(real.body, words, real.asked, some, real.complaints.values()),
            site=Site(emergency_number=number),
        )
        _say_all(told, WithMaps(**vars(figures_of(told, {point.id: (point,) for point in some}))))
    there = {(section, word) for section, said in file.words.items() for word in said}
    return (there | {("counted", name) for name in file.counted}) - asked


class WithMaps(Figures):
    """Pictures, and maps on which nothing is drawn."""

    def maps(self) -> dict[str, BodyMap]:
        """Each view."""
        return {view: BodyMap(view, 1, 1, (NOTHING,), ()) for view in get_args(MapView)}


def _say_all(told: Library, figures: Figures) -> None:
    for _ in chain(pages(told, REPO / "content", figures, RULES), api(told, figures)):
        pass
    for point in told.points.values():
        guide = guide_of(point, told, ())
        for sheet in sheets_of(point):
            content(Speaker(sheet, guide, told, figures.shown))
    _say_pictures(told)


def _say_pictures(told: Library) -> None:
    body, words = told.body, told.words
    for point, view in product(told.points.values(), get_args(CloseUpView)):
        for said in (alt_texts.of_locate, alt_texts.of_pain):
            said(point.record, point.muscle.record.shape, view, "hips", "right", body, words)
    for order in orders(told):
        picture = whole(order.picture, body.poses) if order.picture else None
        if isinstance(picture, Picture):
            alt_texts.of_pose(picture, (*SEEN, COURSE), "right", body, words)
            alt_texts.of_pose(picture, ("labels.so",), "right", body, words)
    for move in words["alt_joints"]:
        joint, _, way = move.partition("_")
        by = f"{joint} {way}" if joint in ("trunk", "neck") else f"side {joint} {way}"
        arrow = {"arrows": [{"at": "chin", "by": by}]}
        alt_texts.of_pose(Picture.model_validate({"base": "standing", **arrow}), (), "right", body, words)
    for map_ in get_args(MapView):
        alt_texts.of_map(map_, words)


def _unusual(point: PointEntry) -> Iterator[PointEntry]:
    """Points such as there may be, but few of."""
    record, release = point.record, point.record.release
    assert release
    once = {"holds": (1, 1), "per_day": (1, 1)}
    seldom = {
        "release": release.model_copy(update={"dose": release.dose.model_copy(update=once)}),
        "stretch": record.stretch.model_copy(update={"dose": record.stretch.dose.model_copy(update=once)}),
    }
    film = Video(link="https://youtu.be/abc", transcript="Lie down.")
    own_film = Video(file="a.mp4", captions="a.vtt", transcript="Lie down.")
    review = Review(status="reviewed", by="A. Name", when=date(2026, 11, 22))
    changes: tuple[dict[str, Any], ...] = (
        seldom,
        {"sided": False},
        {"sided": False, **seldom},
        {"stretch": seldom["stretch"].model_copy(update={"both_sides": False})},
        {"release": None, "no_release": NO_RELEASE},
        {"review": review, "stretch": record.stretch.model_copy(update={"video": film})},
        {"release": release.model_copy(update={"video": own_film})},
        {"formerly": ("gluteus-medius/77",)},
        {"pain": record.pain.model_copy(update={"some": (), "sure": "disputed"})},
        {"locate": record.locate.model_copy(update={"sure": "disputed"})},
    )
    for number, change in enumerate(changes, 90):
        changed = record.model_copy(update=change)
        day = date(2026, 11, number - 80)
        yield replace(point, id=f"{point.muscle.id}-{number}", number=str(number), record=changed, changed=day)
