"""One request for each picture of a library: what to draw, its name, and where the record asks for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from generator.pictures.anatomy.surface_map import Atlas, TriggerPoint
from generator.pictures.closeup.body_map import BodyMap, MapView
from generator.pictures.draw import (
    check_locate,
    check_pain,
    check_pose,
    draw_body_map,
    draw_locate,
    draw_pain,
    draw_pose,
)
from generator.pictures.pose.problems import PoseProblem, Where
from generator.pictures.svg.illustration import Illustration
from generator.pictures.svg.palette import look
from generator.records.library import Library, PointEntry
from generator.records.schema.picture import CloseUpView, Picture
from generator.records.schema.point import HoldStep, Release, Stretch
from generator.storage.chosen import ALL, REST, Chosen
from generator.text import addresses

MAPS, VOCABULARY, POSES = "body", "vocabulary", "poses"
Kind = Literal["locate", "pain", "pose", "map"]


@dataclass(frozen=True, eq=False)
class Order:
    """One picture: what it shows is plain data, so that the same order always gives the same picture.

    `folder` is the guide's id, and chooses its figure; `file` and `where` are the record's words for the picture.
    """

    kind: Kind
    folder: str
    name: str
    point: TriggerPoint | None = None
    picture: Picture | None = None
    seen: CloseUpView | None = None
    view: MapView | None = None
    file: str = ""
    where: Where = ()
    sided: bool = False
    """Whether readers see it for their own painful side."""

    @property
    def path(self) -> str:
        """The name of the picture among all: `gluteus-medius-1/release-3`."""
        return f"{self.folder}/{self.name}"

    @property
    def unit(self) -> str:
        """Whose picture it is: a guide's or that of all the rest."""
        return REST if self.folder in (MAPS, VOCABULARY, POSES) else self.folder

    @property
    def phase(self) -> str:
        """The part of a guide it belongs to: locate, pain, release or stretch."""
        return str(self.where[0])

    @property
    def step(self) -> int | None:
        """The number of its step, the first being 1."""
        return next((int(part) + 1 for part in self.where if isinstance(part, int)), None)

    def draw(self, atlas: Atlas) -> Illustration | BodyMap | Sequence[PoseProblem]:
        """The picture, still without words, or what is wrong with it.

        Raises:
            ValueError: the order does not say what its kind needs.
            LookupError: a place that every picture may need is not on the body.
        """
        figure = look(self.folder)
        match self:
            case Order(kind="locate", point=TriggerPoint() as point):
                return draw_locate(atlas, point, figure, self.seen)
            case Order(kind="pain", point=TriggerPoint() as point):
                return draw_pain(atlas, point, figure, self.seen)
            case Order(picture=Picture() as picture):
                return draw_pose(atlas, picture, self.point, figure)
            case Order(view=str() as view):
                return draw_body_map(atlas, view)
        raise ValueError(self)

    def check(self, atlas: Atlas) -> Sequence[PoseProblem]:
        """What is wrong with the picture, without drawing it."""
        figure = look(self.folder)
        match self:
            case Order(kind="locate", point=TriggerPoint() as point):
                return check_locate(atlas, point, figure, self.seen)
            case Order(kind="pain", point=TriggerPoint() as point):
                return check_pain(atlas, point, figure, self.seen)
            case Order(picture=Picture() as picture):
                return check_pose(atlas, picture, self.point, figure)
        return ()


def orders(library: Library, chosen: Chosen = ALL) -> Iterator[Order]:
    """Every picture of the chosen units of the site."""
    for point in library.points.values():
        if point.id in chosen:
            yield from orders_of_point(point)
    if REST in chosen:
        yield from _orders_of_rest(library)


def _orders_of_rest(library: Library) -> Iterator[Order]:
    for view in get_args(MapView):
        yield Order("map", MAPS, view, view=view)
    for name, picture in library.body.gallery.items():
        yield Order("pose", VOCABULARY, name, picture=picture, file="content/gallery.yaml", where=(name,))
    if addresses.home_of(library):
        return  # who writes records reads of shared poses in the first language
    for name, point in users_of_poses(library).items():
        said = library.body.poses[name]
        yield Order("pose", POSES, name, trigger_point(point), said, file=_file_of(name))


def orders_of_unused(library: Library) -> Iterator[Order]:
    """The shared poses that no guide uses yet: they are tried without a point, and not shown."""
    used = users_of_poses(library)
    for name, said in library.body.poses.items():
        if name not in used:
            yield Order("pose", POSES, name, picture=said, file=_file_of(name))


def _file_of(pose: str) -> str:
    return f"content/poses/{pose}.yaml"


def users_of_poses(library: Library) -> dict[str, PointEntry]:
    """Each shared pose that a guide uses, with the first point that does."""
    found: dict[str, PointEntry] = {}
    for point in library.points.values():
        for order in orders_of_point(point):
            if order.picture and order.picture.pose:
                found.setdefault(order.picture.pose, point)
    return {name: found[name] for name in library.body.poses if name in found}


def orders_of_point(point: PointEntry) -> Iterator[Order]:
    """Every picture of a guide."""
    record = point.record
    there, seen, sided = trigger_point(point), record.locate.seen, record.sided
    shown = replace(
        there, muscle=point.muscle.record.shape
    )  # not in poses, so that a new shape draws none of them anew
    yield Order("locate", point.id, "locate", shown, seen=seen, file=point.path, where=("locate",), sided=sided)
    yield Order("pain", point.id, "pain", shown, seen=seen, file=point.path, where=("pain",), sided=sided)
    for phase, said in record.phases.items():
        for where, picture in _pictures(phase, said):
            at = (*where, "picture")
            name = addresses.of_step_picture(phase, int(where[-1]) + 1, without_floor="without_floor" in where)
            yield Order("pose", point.id, name, there, picture, file=point.path, where=at, sided=sided)


def trigger_point(point: PointEntry) -> TriggerPoint:
    """What pictures need to know of a point."""
    locate, pain = point.record.locate, point.record.pain
    zones = (pain.most, pain.some, pain.felt)
    return TriggerPoint(locate.from_, locate.move.ways, *zones, point.record.sided, point.record.hazards)


def _pictures(phase: str, said: Release | Stretch) -> Iterator[tuple[Where, Picture]]:
    """The pictures of a phase, each with the way to its step."""
    yield from _of_steps((phase, "steps"), said.steps)
    if said.without_floor:
        yield from _of_steps((phase, "without_floor", "steps"), said.without_floor.steps)


def _of_steps(where: Where, steps: tuple[HoldStep, ...]) -> Iterator[tuple[Where, Picture]]:
    for number, step in enumerate(steps):
        if step.picture:
            yield (*where, number), step.picture
