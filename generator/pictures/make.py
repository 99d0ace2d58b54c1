"""Makes all pictures of a library, each drawn once and kept; or tells what is wrong with them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.diagnostics.problem import Problem, problem
from generator.pictures.cache import Cache
from generator.pictures.closeup.body_map import BodyMap
from generator.pictures.lettering import Lettering, lettering_of
from generator.pictures.parallel import Drawn, atlas_of, draw_all
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.pose.shared_poses import whole
from generator.pictures.requests import POSES, Order, orders, orders_of_unused
from generator.pictures.shared_press import shared_presses
from generator.pictures.svg.illustration import Illustration
from generator.records.library import Catalogue, Library, PointEntry
from generator.records.parsing.position import place_in
from generator.records.schema.base import SIDES, BodySide
from generator.records.schema.picture import Picture
from generator.storage.cache import Kept
from generator.storage.chosen import ALL, Chosen
from generator.text.addresses import home_of
from generator.text.picture_words import alt_texts

Each = Callable[[Iterable[Order]], Iterable[Order]]


@dataclass(frozen=True)
class ImageMeta:
    """What a page says of a picture; the picture itself is in its file. `digest` is a name for all that it shows."""

    width: int
    height: int
    alt: Mapping[BodySide, str]
    sided: bool
    digest: str


@dataclass(frozen=True)
class Figures:
    """All pictures by their path; `drawn` of them are new. With problems, there are none to show."""

    shown: Mapping[str, ImageMeta]
    problems: tuple[Problem, ...]
    drawn: int
    cache: Cache
    lettering: Lettering
    keys: Mapping[Order, str]
    overlaps: Mapping[str, tuple[PointEntry, ...]]
    """For each point those of other muscles that the same press reaches."""

    def maps(self) -> dict[str, BodyMap]:
        """The drawn body maps by view, for pages to hold."""
        drawn = (self.cache.get(key) for order, key in self.keys.items() if order.view)
        return {drawing.view: drawing for drawing in drawn if isinstance(drawing, BodyMap)}

    def files(self) -> Iterator[tuple[str, str, bytes]]:
        """Each file with its unit and its path below the site: both sides, for the screen and for paper."""
        for order, key in self.keys.items():
            drawing = self.cache.get(key)
            for name, svg in self._variants(order, key, drawing) if drawing else ():
                yield order.unit, f"figures/{name}.svg", svg.encode()

    def printed(self, key: str, side: BodySide) -> str:
        """The picture of a guide that is kept under `key`, for paper.

        Raises:
            KeyError: it is not kept any more.
        """
        drawing = self.cache.get(key)
        if not isinstance(drawing, Illustration):
            raise KeyError(key)
        return drawing.printed(side, self.lettering.letters(key, drawing))

    def _variants(self, order: Order, key: str, drawing: Illustration | BodyMap) -> Iterator[tuple[str, str]]:
        if isinstance(drawing, BodyMap):
            yield order.path, drawing.svg(self.lettering.words)
            return
        letters = self.lettering.letters(key, drawing)
        sides = {f"{order.path}-{side}": side for side in SIDES} if order.sided else {order.path: SIDES[0]}
        for name, side in sides.items():
            yield name, drawing.svg(side, letters)
            if order.point:
                yield f"{name}-print", drawing.printed(side, letters)


def make_figures(root: Path, library: Library, each: Each = iter, chosen: Chosen = ALL) -> Figures:
    """Draw what is new of the chosen units and find the rest in build/cache.

    `each` goes through the orders, to show how far it is.
    """
    figures = figures_of(root, library, orders(library, chosen), each)
    if figures.problems:
        return figures
    if chosen.is_all and not home_of(library):  # every other language has some of the same drawings
        figures.cache.kept.keep_only(set(figures.keys.values()))
    if chosen.is_all:
        figures.lettering.kept.keep_only({image.digest for image in figures.shown.values()})
    return replace(figures, overlaps=shared_presses(root, library))


def figures_of(root: Path, library: Library, wanted: Iterable[Order], each: Each = iter) -> Figures:
    """The pictures of these orders, drawn where they are new."""
    cache, lettering = cache_of(root, library.body), lettering_of(root, library)
    keys = {order: cache.key(order) for order in wanted}
    drawn = sum(not cache.kept.has(key) for key in keys.values())
    shown: dict[str, ImageMeta] = {}
    wrong: list[tuple[Order, Sequence[PoseProblem]]] = []
    for order, illustration in illustrations_of(keys, cache, library.body, each):
        if isinstance(illustration, Illustration | BodyMap):
            alt = {side: _alt(order, illustration, side, library) for side in SIDES}
            key = keys[order]
            name = lettering.digest(key, illustration) if isinstance(illustration, Illustration) else key
            shown[order.path] = ImageMeta(illustration.width, illustration.height, alt, order.sided, name)
        else:
            wrong.append((order, illustration))
    return Figures(shown, tuple(told_once(root, wrong)), drawn, cache, lettering, keys, {})


def illustrations_of(
    keys: Mapping[Order, str], cache: Cache, body: Catalogue, each: Each = iter
) -> Iterator[tuple[Order, Drawn]]:
    """Each order with its picture, from the cache or drawn and kept there; or with what is wrong with it."""
    missing = {order: None for order, key in keys.items() if not cache.kept.has(key)}
    drawn = draw_all(list(missing), body)
    for order in each(keys):
        illustration = next(drawn) if order in missing else cache.get(keys[order])
        if isinstance(illustration, Illustration | BodyMap) and order in missing:
            cache.put(keys[order], illustration)
        yield order, illustration or ()


def check_figures(root: Path, library: Library, files: Collection[str] | None = None) -> list[Problem]:
    """What is wrong with the pictures, without drawing them; those that were drawn before are right.

    Of all pictures, or of those that are asked for in some `files`.
    """
    cache, atlas = cache_of(root, library.body), atlas_of(library.body)
    wrong: list[tuple[Order, Sequence[PoseProblem]]] = []
    for order in (*orders(library), *orders_of_unused(library)):
        is_asked = files is None or order.file in files
        if is_asked and not cache.kept.has(cache.key(order)):
            wrong.append((order, order.check(atlas)))
    return told_once(root, wrong)


def told_once(root: Path, wrong: Iterable[tuple[Order, Sequence[PoseProblem]]]) -> list[Problem]:
    """The problems in order of place; a slip of a shared pose is told there, and not by each guide that uses it."""
    found = list(wrong)
    poses = {order.name for order, problems in found if order.folder == POSES and problems}
    problems: set[Problem] = set()
    for order, said in found:
        is_told = order.folder != POSES and order.picture is not None and order.picture.pose in poses
        own = [one for one in said if not (is_told and one.where == ("pose",))]
        problems.update(in_file(root, order, own))
    return sorted(problems)


def cache_of(root: Path, body: Catalogue) -> Cache:
    """Where pictures are kept between builds."""
    return Cache(Kept(root / "build" / "cache" / "figures"), body)


def in_file(root: Path, order: Order, found_wrong: Sequence[PoseProblem]) -> list[Problem]:
    """Problems of a picture at their places in the file of the record."""
    found = []
    for one in found_wrong:
        place = place_in(root / order.file, (*order.where, *one.where))
        found.append(problem(order.file, one.rule, place, one.message, one.help))
    return found


def _alt(order: Order, drawn: Illustration | BodyMap, side: BodySide, library: Library) -> str:
    """What the picture shows, for a reader whose pain is on this side."""
    body, words = library.body, library.words
    if isinstance(drawn, BodyMap):
        return alt_texts.of_map(drawn.view, words)
    seen = [*(str(label.message) for label in drawn.labels), *(callout.message for callout in drawn.callouts)]
    if order.kind == "pose":
        picture = whole(order.picture, body.poses) if order.picture else None
        return alt_texts.of_pose(picture, seen, side, body, words) if isinstance(picture, Picture) else ""
    point = library.points[order.folder]
    record, shape = point.record, point.muscle.record.shape
    if order.kind == "locate":
        return alt_texts.of_locate(record, shape, drawn.view, drawn.region, side, body, words, seen)
    return alt_texts.of_pain(record, shape, drawn.view, drawn.region, side, body, words)
