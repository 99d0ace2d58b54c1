"""A library → all its pictures, each drawn once and kept; or what is wrong with them, at its place in the records."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.figures.cache import Cache
from generator.figures.crew import atlas_of, draw_all
from generator.figures.draw import check_pose
from generator.figures.orders import Order, orders
from generator.figures.overlaps import overlaps
from generator.figures.palette import look
from generator.figures.problems import Problem as Slip
from generator.figures.sheet import SIDES, BodySide, Drawing, Plate
from generator.kept import Kept
from generator.records.library import Body, Library, PointEntry
from generator.records.places import place_in
from generator.records.problems import Problem, problem

Each = Callable[[Iterable[Order]], Iterable[Order]]


@dataclass(frozen=True)
class Shown:
    """What a page says of a picture; the picture itself is in its file."""

    width: int
    height: int
    alt: Mapping[BodySide, str]
    sided: bool


@dataclass(frozen=True)
class Figures:
    """All pictures by their path; `drawn` of them are new. With problems, there are none to show."""

    shown: Mapping[str, Shown]
    problems: tuple[Problem, ...]
    drawn: int
    cache: Cache
    keys: Mapping[Order, str]
    overlaps: Mapping[str, tuple[PointEntry, ...]]
    """For each point those of other muscles that the same press reaches."""

    def maps(self) -> dict[str, Drawing]:
        """The drawn body maps by view, for pages to hold."""
        plates = {order.view: self.cache.get(key) for order, key in self.keys.items() if order.view}
        return {view: plate.drawing for view, plate in plates.items() if plate}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file by its path below the site, with its bytes: both sides, for the screen and for paper."""
        for order, key in self.keys.items():
            plate = self.cache.get(key)
            for name, svg in _variants(order, plate) if plate else ():
                yield f"figures/{name}.svg", svg.encode()


def make_figures(root: Path, library: Library, each: Each = iter) -> Figures:
    """Draw what is new and find the rest in build/cache. `each` goes through the orders, to show how far it is."""
    cache = cache_of(root, library.body)
    keys = {order: cache.key(order) for order in orders(library)}
    drawn = sum(not cache.kept.has(key) for key in keys.values())
    shown: dict[str, Shown] = {}
    problems: list[Problem] = []
    for order, plate in plates_of(keys, cache, library.body, each):
        if isinstance(plate, Plate):
            shown[order.path] = Shown(plate.drawing.width, plate.drawing.height, plate.alt, order.sided)
        else:
            problems += in_record(root, order, plate)
    if problems:
        return Figures(shown, tuple(sorted(set(problems))), drawn, cache, keys, {})
    cache.kept.keep_only(set(keys.values()))
    return Figures(shown, (), drawn, cache, keys, overlaps(root, library))


def plates_of(
    keys: Mapping[Order, str], cache: Cache, body: Body, each: Each = iter
) -> Iterator[tuple[Order, Plate | Sequence[Slip]]]:
    """Each order with its picture, from the cache or drawn and kept there; or with what is wrong with it."""
    missing = {order: None for order, key in keys.items() if not cache.kept.has(key)}
    drawn = draw_all(list(missing), body)
    for order in each(keys):
        plate = next(drawn) if order in missing else cache.get(keys[order])
        if isinstance(plate, Plate) and order in missing:
            cache.put(keys[order], plate)
        yield order, plate or ()


def check_figures(root: Path, library: Library) -> list[Problem]:
    """What is wrong with the pictures, without drawing them; those that were drawn before are right."""
    cache, atlas = cache_of(root, library.body), atlas_of(library.body)
    problems: set[Problem] = set()
    for order in orders(library):
        if order.picture and not cache.kept.has(cache.key(order)):
            slips = check_pose(atlas, order.picture, order.point, look(order.folder, "colour"))
            problems |= set(in_record(root, order, slips))
    return sorted(problems)


def cache_of(root: Path, body: Body) -> Cache:
    """Where pictures are kept between builds."""
    return Cache(Kept(root / "build" / "cache" / "figures"), body)


def in_record(root: Path, order: Order, slips: Sequence[Slip]) -> list[Problem]:
    """Slips of a picture at their places in the file of the record."""
    found = []
    for slip in slips:
        place = place_in(root / order.file, (*order.where, *slip.where))
        found.append(problem(order.file, slip.rule, place, slip.message, slip.help))
    return found


def _variants(order: Order, plate: Plate) -> Iterator[tuple[str, str]]:
    if not order.sided:
        yield order.path, plate.figure("right").svg
        if order.point:
            yield f"{order.path}-print", plate.printed("right")
        return
    for side in SIDES:
        yield f"{order.path}-{side}", plate.figure(side).svg
        yield f"{order.path}-{side}-print", plate.printed(side)
