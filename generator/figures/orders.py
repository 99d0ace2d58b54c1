"""A library → an order for each of its pictures: what to draw, under which name, and where the record asks for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from generator.figures.atlas import Atlas, TriggerPoint
from generator.figures.bodymap import MapView
from generator.figures.draw import draw_body_map, draw_locate, draw_pain, draw_pose
from generator.figures.palette import look
from generator.figures.problems import Problem, Where
from generator.figures.sheet import Plate
from generator.records.library import Library, PointEntry
from generator.records.model.picture import CloseUpView, Picture
from generator.records.model.point import HoldStep, Release, Stretch

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
    def phase(self) -> str:
        """The part of a guide it belongs to: locate, pain, release or stretch."""
        return str(self.where[0])

    @property
    def step(self) -> int | None:
        """The number of its step, the first being 1."""
        return next((int(part) + 1 for part in self.where if isinstance(part, int)), None)

    def draw(self, atlas: Atlas) -> Plate | Sequence[Problem]:
        """The picture in colour, or what is wrong with it."""
        figure = look(self.folder, "colour")
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


def orders(library: Library) -> Iterator[Order]:
    """Every picture of the site."""
    for point in library.points.values():
        yield from orders_of_point(point)
    for view in get_args(MapView):
        yield Order("map", MAPS, view, view=view)
    for name, picture in library.body.gallery.items():
        yield Order("pose", VOCABULARY, name, picture=picture, file="content/gallery.yaml", where=(name,))
    for name, point in users_of_poses(library).items():
        said, file = library.body.poses[name], f"content/poses/{name}.yaml"
        yield Order("pose", POSES, name, trigger_point(point), said, file=file)


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
    yield Order("locate", point.id, "locate", there, seen=seen, file=point.path, where=("locate",), sided=sided)
    yield Order("pain", point.id, "pain", there, seen=seen, file=point.path, where=("pain",), sided=sided)
    phases: dict[str, Release | Stretch | None] = {"release": record.release, "stretch": record.stretch}
    for phase, said in phases.items():
        for where, picture in _pictures(phase, said) if said else ():
            at = (*where, "picture")
            yield Order("pose", point.id, name_of(where), there, picture, file=point.path, where=at, sided=sided)


def trigger_point(point: PointEntry) -> TriggerPoint:
    """What pictures need to know of a point."""
    locate, pain = point.record.locate, point.record.pain
    return TriggerPoint(locate.from_, locate.move.ways, pain.most, pain.some, pain.felt, point.record.sided)


def name_of(where: Where) -> str:
    """`release-3` for the third step of the release, `release-standing-3` for one without the floor."""
    place = "-standing" if "without_floor" in where else ""
    return f"{where[0]}{place}-{int(where[-1]) + 1}"


def _pictures(phase: str, said: Release | Stretch) -> Iterator[tuple[Where, Picture]]:
    """The pictures of a phase, each with the way to its step."""
    yield from _of_steps((phase, "steps"), said.steps)
    if said.without_floor:
        yield from _of_steps((phase, "without_floor", "steps"), said.without_floor.steps)


def _of_steps(where: Where, steps: tuple[HoldStep, ...]) -> Iterator[tuple[Where, Picture]]:
    for number, step in enumerate(steps):
        if step.picture:
            yield (*where, number), step.picture
