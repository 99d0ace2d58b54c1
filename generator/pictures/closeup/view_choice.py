"""Chooses the one or two views that show best where a point is and where it is felt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from generator.pictures.anatomy.surface_map import Atlas, Track, TriggerPoint
from generator.pictures.body.mesh import BuildName
from generator.pictures.closeup.frame import SIZE, widened
from generator.pictures.closeup.pain_extent import Aspect, box_of, felt_zones
from generator.pictures.closeup.viewpoints import LABELS, OBLIQUE, VIEWS, Seen, arms_beside, shown_best, standing
from generator.pictures.geometry.arrays import Array
from generator.pictures.geometry.surface import SurfacePoint

SHOWN = 0.41  # of what the best view shows of a zone, what another must show of it
WELL = 0.95  # the same, from which nothing is gained by more
MOST_COUNTS = 2  # how much more a zone counts that most people feel than one that some feel; the point counts as much
AS_LOCATED, AT_AN_ANGLE, ANOTHER = 0.1, 0.06, 0.34  # worth and costs of views, in shares of all that is to be shown
NEARER = 3.0  # how much larger zones must be without the point, to be shown a second time
MUCH = 0.75  # of a view's height, below which it is worth to leave what another view shows to that
CLOSER = 0.6  # of what is usually shown round zones


def aspects(atlas: Atlas, build: BuildName, point: TriggerPoint, track: Track, seen: Seen | None) -> list[Aspect]:
    """The first view shows the point; a little rather that in which the point is located. Zones that are small beside
    the way to them are shown once more, nearer.
    """
    body = atlas.bodies[build]
    zones, arms = tuple(felt_zones(atlas, body, point)), arms_beside(body, track.end)
    every = tuple(Aspect(standing(atlas, build, view, arms), view, zones) for view in VIEWS)
    choice = _Choice(every, track.end, len(point.most), shown_best(atlas, build, track, seen)[1])
    first, *others = _apart(choice.best(), track)
    return [first, *(others or _nearer(first, track))]


@dataclass(frozen=True, eq=False)
class _Choice:
    """All views, the point, how many of the zones most people feel, and the view in which the point is located."""

    every: tuple[Aspect, ...]
    spot: SurfacePoint
    most: int
    located: Seen

    def best(self) -> list[Aspect]:
        """The views that are worth most, each with the zones that it shows best, or about as well as another."""
        chosen = max(self._choices(), key=self._worth)
        enough = np.maximum(WELL * np.max([view.shares for view in chosen], axis=0), SHOWN * self._best)
        first, *others = [view.showing(enough) for view in chosen]
        return [first, *(replace(other, holds_point=other.faces(self.spot)) for other in others)]

    def _choices(self) -> Iterator[tuple[Aspect, ...]]:
        """Each view that shows the point, alone and with each other that has a label of its own."""
        for first in self.every:
            if first.faces(self.spot):
                yield (first,)
                yield from ((first, other) for other in self.every if LABELS[other.seen] != LABELS[first.seen])

    def _worth(self, views: tuple[Aspect, ...]) -> tuple[int, float]:
        """How many zones the views show, then how well they show the point and them."""
        shown = np.max([view.shares for view in views], axis=0) / self._best
        shares = [views[0].share_of(self.spot) / self._best_of_point, *shown]
        weights = np.where(np.arange(len(shares)) <= self.most, MOST_COUNTS, 1)
        well = float(np.average(np.minimum(np.array(shares) / WELL, 1), weights=weights))
        cost = AT_AN_ANGLE * sum(view.seen in OBLIQUE for view in views) + ANOTHER * (len(views) - 1)
        return int((shown >= SHOWN).sum()), well - cost + AS_LOCATED * (views[0].seen == self.located)

    @cached_property
    def _best(self) -> Array:
        """The share of each zone (z,) in the view that shows most of it."""
        return np.asarray(np.maximum(np.max([view.shares for view in self.every], axis=0), 1e-9))

    @cached_property
    def _best_of_point(self) -> float:
        return max(view.share_of(self.spot) for view in self.every)


def _apart(views: list[Aspect], track: Track) -> list[Aspect]:
    """Each view without what another shows as well, where that takes much of its picture: a hand hangs far below."""
    for k, view in enumerate(views):
        elsewhere = {id(zone) for other in views if other is not view for zone in other.zones}
        lowest = sorted(view.zones, key=lambda zone: float(view.model.mesh.points[zone, 1].mean()))
        twice = [zone for zone in lowest if id(zone) in elsewhere]
        fewer = (replace(view, zones=_without(view.zones, twice[:count])) for count in range(len(twice), 0, -1))
        kept = [view, *(less for less in fewer if less.zones and _height(less, track) < MUCH * _height(view, track))]
        views = [*views[:k], kept[-1], *views[k + 1 :]]
    return views


def _without(zones: tuple[Array, ...], some: list[Array]) -> tuple[Array, ...]:
    return tuple(zone for zone in zones if not any(zone is one for one in some))


def _height(view: Aspect, track: Track) -> float:
    (_, top, _, bottom), _ = box_of(view, track)
    return bottom - top


def _nearer(view: Aspect, track: Track) -> list[Aspect]:
    """The only view again for its zones alone, where they are far from the point and small."""
    if view.model.only or not view.zones:
        return []
    alone = replace(view, holds_point=False, share=CLOSER)
    boxes = [widened(box_of(each, track)[0], SIZE) for each in (view, alone)]
    both, own = (right - left for left, _, right, _ in boxes)
    return [alone] if both > NEARER * own else []
