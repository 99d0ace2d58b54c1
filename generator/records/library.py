"""The library: records that passed every rule, in which everything knows what links to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal

from generator.records.hand_written import WrittenPage
from generator.records.schema.body import NEAR_FINGER_WIDTHS, Landmark, Region, Zone
from generator.records.schema.complaint import Complaint
from generator.records.schema.geometry import Geometry
from generator.records.schema.hazard import DoseCap, Hazard, Movement, Pressing, Stretching
from generator.records.schema.movements import movements
from generator.records.schema.muscle import Muscle
from generator.records.schema.picture import Picture
from generator.records.schema.point import PhaseName, Point
from generator.records.schema.things import Equipment, Safety, SearchWords, Source
from generator.records.site import Site
from generator.records.words import Words

Strength = Literal["most", "some"]
Face = Pressing | Stretching

MOST_CANDIDATES = 50
"""So many points of a zone are weighed as alternatives, so that the cost of a guide does not grow with their number."""


@dataclass(frozen=True)
class MuscleEntry:
    """A muscle and where it stands. `changed` is the day of its last commit, None before the first."""

    id: str
    record: Muscle
    path: str
    changed: date | None


@dataclass(frozen=True)
class PointEntry:
    """A trigger point, its muscle and where it stands. `number` is `2`, or a part and a number: `upper-1`."""

    id: str
    number: str
    muscle: MuscleEntry
    record: Point
    path: str
    changed: date | None

    @property
    def url(self) -> str:
        """The address of the guide below the address of the site."""
        return f"muscles/{self.muscle.id}/{self.number}/"


@dataclass(frozen=True)
class ComplaintEntry:
    """A complaint and where it stands."""

    id: str
    record: Complaint
    path: str
    changed: date | None


@dataclass(frozen=True)
class Catalogue:
    """What muscles and points refer to, by id, in the order of its file."""

    landmarks: Mapping[str, Landmark]
    zones: Mapping[str, Zone]
    regions: Mapping[str, Region]
    geometry: Geometry
    poses: Mapping[str, Picture]
    gallery: Mapping[str, Picture]
    equipment: Mapping[str, Equipment]
    safety: Safety
    sources: Mapping[str, Source]

    def emergency_of(self, part: Zone | Muscle | Complaint) -> tuple[str, ...]:
        """Its own groups of emergency signs, else those of its region or its first zone; most important first."""
        if isinstance(part, Complaint):
            return part.emergency or self.emergency_of(self.zones[part.zones[0]])
        return part.emergency or self.regions[part.region].emergency


@dataclass(frozen=True)
class Library:
    """All records, and for each thing the points that link to it."""

    body: Catalogue
    words: Words
    asked: SearchWords
    muscles: Mapping[str, MuscleEntry]
    points: Mapping[str, PointEntry]
    points_of_muscle: Mapping[str, tuple[PointEntry, ...]]
    muscles_of_region: Mapping[str, tuple[MuscleEntry, ...]]
    points_of_zone: Mapping[str, tuple[tuple[PointEntry, Strength], ...]]
    points_of_equipment: Mapping[str, tuple[PointEntry, ...]]
    complaints: Mapping[str, ComplaintEntry]
    untranslated: tuple[PointEntry, ...] = ()
    """Of a further language: the guides that are not whole in it, as they are written."""
    written: Mapping[str, WrittenPage] = field(default_factory=dict)
    """Of a further language: the pages written by hand that are whole in it, by their paths."""
    unwritten: Mapping[str, WrittenPage] = field(default_factory=dict)
    """Those that are not, as they are written."""
    site: Site = field(default_factory=Site)
    """What the host of the site has set."""

    def hazards_of(self, point: PointEntry) -> dict[str, Hazard]:
        """What lies near the point: named by its record, or by a landmark it is close to."""
        locate = point.record.locate
        ids = list(point.record.hazards)
        implied = self.body.landmarks[locate.from_].hazard
        if implied and implied not in ids and locate.move.finger_widths < NEAR_FINGER_WIDTHS:
            ids.append(implied)
        return {hazard: self.body.safety.hazards[hazard] for hazard in ids}

    def warnings_of(self, point: PointEntry, phase: PhaseName) -> list[tuple[Hazard, Face]]:
        """What a reader must know before this phase, in the order of the hazards."""
        hazards = self.hazards_of(point).values()
        faces = [(hazard, face) for hazard in hazards for face in self._faces(point, hazard, phase)]
        return [(hazard, face) for hazard, face in faces if face]

    def _faces(self, point: PointEntry, hazard: Hazard, phase: PhaseName) -> Iterator[Face | None]:
        """Pressing goes with the release; what a movement calls for goes with the phases that make it, or a stretch."""
        if phase == "release":
            yield hazard.pressing
        if hazard.stretching:
            moved = [name for name in point.record.phases if self._moves(point, name, hazard.stretching)]
            yield hazard.stretching if phase in (moved or ["stretch"]) else None

    def _moves(self, point: PointEntry, name: PhaseName, face: Stretching) -> bool:
        phase = point.record.phases[name]
        steps = (*phase.steps, *(phase.without_floor.steps if phase.without_floor else ()))
        said = [step.picture for step in steps if step.picture]
        return any(_movements(p, self.body.poses.get(p.pose or "")).intersection(face.movements) for p in said)

    def cap_of(self, point: PointEntry, phase: PhaseName) -> DoseCap:
        """The most that the dose of this phase may ask for."""
        return DoseCap.lowest(face.cap for _, face in self.warnings_of(point, phase))

    def asks_of(self, point: PointEntry) -> tuple[str, ...]:
        """Who asks a clinician first because of this place."""
        return tuple(dict.fromkeys(asks for hazard in self.hazards_of(point).values() for asks in hazard.ask_first))

    def ask_first_of(self, point: PointEntry) -> tuple[str, ...]:
        """Who asks a clinician first: those of this place, then those of every guide."""
        return tuple(dict.fromkeys((*self.asks_of(point), *self.body.safety.ask_first)))

    def to_start_with(self, most: int) -> list[PointEntry]:
        """The first points of the muscles that have the most, each of another region."""
        first: dict[str, PointEntry] = {}
        for points in sorted(self.points_of_muscle.values(), key=len, reverse=True):
            first.setdefault(points[0].muscle.record.region, points[0])
        return list(first.values())[:most]

    def alternatives(self, point: PointEntry, most: int) -> list[PointEntry]:
        """Other points that reach the same zones: first those that share what most people feel.

        Beside a point that may not be pressed there are only those that may.
        """
        pain = point.record.pain
        weight = {**dict.fromkeys(pain.some, 1), **dict.fromkeys(pain.most, 3)}
        score: dict[str, int] = defaultdict(int)
        for zone, worth in weight.items():
            for other, strength in self.points_of_zone.get(zone, ())[:MOST_CANDIDATES]:
                score[other.id] += worth * (3 if strength == "most" else 1)
        score.pop(point.id, None)
        best = [self.points[other] for other in sorted(score, key=lambda other: (-score[other], other))]
        return [other for other in best if point.record.release or not other.record.no_release][:most]


@lru_cache(maxsize=4_096)
def _movements(picture: Picture, pose: Picture | None) -> frozenset[Movement]:
    """Kept, since many guides share a pose."""
    words = [said.model_dump(exclude_unset=True) if said else {} for said in (pose, picture)]
    return frozenset(movements({**words[0], **words[1]}))


def link_records(
    body: Catalogue,
    words: Words,
    asked: SearchWords,
    points: Iterable[PointEntry],
    complaints: Iterable[ComplaintEntry] = (),
) -> Library:
    """The library of these points and of the muscles they belong to, in order of name, part and number.

    Of the complaints it holds those whose points are all among them.
    """
    ordered = _in_order(list(points))
    muscles = {point.muscle.id: point.muscle for point in ordered}
    ids = {point.id for point in ordered}
    of_muscle, of_region, of_equipment = defaultdict(list), defaultdict(list), defaultdict(list)
    of_zone: dict[str, list[tuple[PointEntry, Strength]]] = defaultdict(list)
    for muscle in muscles.values():
        of_region[muscle.record.region].append(muscle)
    for point in ordered:
        of_muscle[point.muscle.id].append(point)
        for zone in point.record.pain.most:
            of_zone[zone].append((point, "most"))
        for zone in point.record.pain.some:
            of_zone[zone].append((point, "some"))
        for thing in point.record.equipment:
            of_equipment[thing].append(point)
    return Library(
        body=body,
        words=words,
        asked=asked,
        muscles=muscles,
        points={point.id: point for point in ordered},
        points_of_muscle={key: tuple(found) for key, found in of_muscle.items()},
        muscles_of_region={key: tuple(found) for key, found in of_region.items()},
        points_of_zone={key: tuple(sorted(found, key=_by_share)) for key, found in of_zone.items()},
        points_of_equipment={key: tuple(found) for key, found in of_equipment.items()},
        complaints={entry.id: entry for entry in complaints if all(p.id in ids for p in entry.record.points)},
    )


def _by_share(found: tuple[PointEntry, Strength]) -> tuple[bool, bool, int]:
    """Those that most people feel in the zone first, of them those whose sources do not disagree, then those of whose
    pattern the zone is a larger part.
    """
    point, strength = found
    pain = point.record.pain
    return strength == "some", pain.sure == "disputed", len(pain.most) + len(pain.some)


def _in_order(points: list[PointEntry]) -> list[PointEntry]:
    """By name; of one muscle the part with the lowest number first: `upper-1`, `upper-2`, `lower-3`."""
    lowest: dict[tuple[str, str], int] = {}
    for point in points:
        part, number = _part_and_number(point)
        lowest[point.muscle.id, part] = min(number, lowest.get((point.muscle.id, part), number))

    def place(point: PointEntry) -> tuple[str, int, str, int]:
        part, number = _part_and_number(point)
        return point.muscle.record.name.lower(), lowest[point.muscle.id, part], part, number

    return sorted(points, key=place)


def _part_and_number(point: PointEntry) -> tuple[str, int]:
    part, _, number = point.number.rpartition("-")
    return part, int(number)
