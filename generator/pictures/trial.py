"""Looks for words with which the hands of a record's pictures reach, and draws the best into build/poses/try."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.problem import Problem
from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.draw import setting_of
from generator.pictures.exercise.drawing import draw_scene
from generator.pictures.exercise.sight import unseen
from generator.pictures.exercise.stage import staged
from generator.pictures.lettering import Lettering, lettering_of
from generator.pictures.make import in_file
from generator.pictures.parallel import atlas_of
from generator.pictures.pose.scene import PoseSetting, Scene, reached
from generator.pictures.pose.search.hands import HandFound, Search, search, variants, variants_of_both
from generator.pictures.preview import FOLDER
from generator.pictures.requests import POSES, Order, orders, orders_of_unused
from generator.pictures.svg.illustration import illustration
from generator.pictures.svg.palette import look
from generator.pictures.written import picture_as_written, written_hands
from generator.records.library import Library
from generator.records.load import read_content
from generator.records.parsing.position import place_in
from generator.records.schema.picture import Picture
from generator.storage.folder import write_if_changed

SECONDS = 20.0
"""Of processor time for a hand: about 400 ways."""
Shown = Callable[[int], None]


@dataclass(frozen=True)
class Way:
    """A way that holds: its picture as a file, and what to write in the record."""

    file: Path
    text: str


@dataclass(frozen=True)
class TriedWords:
    """What was found for one hand: at which line of the record, of how many ways, and the best."""

    line: int
    search: Search
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Trial:
    """What was found for each hand that does not reach, and the problems that are not of a hand."""

    tried: tuple[TriedWords, ...]
    problems: tuple[Problem, ...]


def try_record(root: Path, record: Path, shown: Shown) -> Trial:
    """Try other words for each hand of a record that has a problem; `shown` is told how many were tried."""
    reading = read_content(root, muscles=None if record.parent.name == POSES else (record.parent.name,))
    if reading.library is None:
        return Trial((), reading.in_the_way)
    name = record.relative_to(root).as_posix()
    one = _Trying(root, reading.library, atlas_of(reading.library.body), lettering_of(root, reading.library), shown)
    tried: list[TriedWords] = []
    problems: list[Problem] = []
    for order in (*orders(reading.library), *orders_of_unused(reading.library)):
        if order.file == name and order.picture:
            more, other = one.of_picture(order, order.picture)
            tried += more
            problems += other
    return Trial(tuple(tried), tuple(problems))


@dataclass(frozen=True)
class _Trying:
    """What all pictures of a record are tried with."""

    root: Path
    library: Library
    atlas: Atlas
    lettering: Lettering
    shown: Shown

    def of_picture(self, order: Order, picture: Picture) -> tuple[list[TriedWords], list[Problem]]:
        """What was found for its hands, and what else is wrong with it."""
        setting = setting_of(self.atlas, picture, order.point, look(order.folder))
        if not isinstance(setting, PoseSetting):
            return [], in_file(self.root, order, [setting])
        scene = reached(setting, setting.picture)
        others = [one for one in scene.problems if one.where[0] != "hands"]
        if others:
            return [], in_file(self.root, order, others)
        wrong = {int(one.where[1]) for one in scene.problems or unseen(staged(scene)) if one.where[0] == "hands"}
        settings = [setting, *self._of_others(order)]
        return [self._of_hand(order, picture, settings, hand) for hand in sorted(wrong)], []

    def _of_others(self, order: Order) -> Iterator[PoseSetting]:
        """A pose of many guides holds in all of them."""
        for other in orders(self.library) if order.folder == POSES else ():
            if other.picture and other.picture.pose == order.name and other.folder != POSES:
                setting = setting_of(self.atlas, other.picture, other.point, look(other.folder))
                if isinstance(setting, PoseSetting):
                    yield setting

    def _of_hand(self, order: Order, picture: Picture, settings: list[PoseSetting], hand: int) -> TriedWords:
        merged = settings[0].picture
        is_shared = order.folder == POSES  # the steps of its guides say which hand it is
        others = variants(merged.hands[hand]) if is_shared else variants_of_both(merged, hand)
        found = search(settings, hand, others, SECONDS, is_right_scene, self.shown)
        ways = tuple(
            Way(self._drawn(order, hand, number, one), _text(picture, merged, one))
            for number, one in enumerate(found.best, 1)
        )
        return TriedWords(place_in(self.root / order.file, order.where).line, found, ways)

    def _drawn(self, order: Order, hand: int, number: int, found: HandFound) -> Path:
        path = self.root / FOLDER / "try" / f"{order.path}-hand-{hand + 1}-{number}.svg"
        picture = illustration(draw_scene(staged(found.scene), look(order.folder)))
        letters = self.lettering.letters(path.name, picture)
        write_if_changed(path, picture.svg("right", letters).encode())
        return path


def is_right_scene(scene: Scene) -> bool:
    """Whether nothing is wrong with a scene, and one sees what it shows."""
    return not scene.problems and not unseen(staged(scene))


def _text(said: Picture, merged: Picture, found: HandFound) -> str:
    """What to write: the hands, or the whole picture where a shared pose says some of them, too."""
    is_own = len(said.hands) == len(merged.hands)
    return (
        written_hands(found.hands) if is_own else picture_as_written(merged.model_copy(update={"hands": found.hands}))
    )
