"""A project → a library of any number of points: muscles as people know them first, then made-up ones."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, cycle, islice, product
from pathlib import Path
from typing import Any

import yaml

from generator.records.library import Library, MuscleEntry, PointEntry, link_records
from generator.records.schema.point import Pain
from tests.real import library

KNOWN = Path(__file__).parent / "muscles.yaml"
POINTS_A_MUSCLE = 4
ACTIONS = ("Flexor", "Extensor", "Abductor", "Rotator", "Tensor", "Levator", "Depressor", "Corrugator", "Opponens")
PARTS = (
    "costae",
    "cubiti",
    "tali",
    "sacri",
    "fibulae",
    "radii",
    "ulnae",
    "patellae",
    "menti",
    "nasi",
    "labii",
    "humeri",
    "femoris",
    "cruris",
    "surae",
    "plicae",
    "colli",
    "dorsi",
    "thoracis",
    "lumbi",
    "pubis",
    "ischii",
    "coxae",
    "genus",
    "plantae",
    "digiti",
    "indicis",
    "carpi",
    "palmae",
    "scapulae",
    "claviculae",
    "sterni",
    "ilii",
    "tibiae",
    "calcis",
    "hallucis",
    "pollicis",
    "frontis",
    "auris",
    "oculi",
    "linguae",
    "palati",
    "pharyngis",
)
SIZES = ("longus", "brevis", "superior", "inferior", "profundus", "obliquus", "accessorius")


def library_of(points: int) -> Library:
    """A library of so many points, the same each time, with the zones, equipment and words of this repository."""
    real = library()
    samples = cycle(list(real.points.values()))
    made = (point for point in _points(samples, list(real.body.zones)) if point.muscle.id not in real.muscles)
    first = islice(chain(real.points.values(), made), points)
    return link_records(real.body, real.words, real.asked, first, real.complaints.values())


def _points(samples: Iterator[PointEntry], zones: list[str]) -> Iterator[PointEntry]:
    for told in _muscles(zones):
        muscle = _muscle(told, next(samples).muscle)
        for number, felt in told["points"].items():
            yield _point(number, felt, muscle, next(samples))


def _muscle(told: dict[str, Any], sample: MuscleEntry) -> MuscleEntry:
    names = {"name": told["name"], "plain_name": told["plain"], "also_called": tuple(told["also"])}
    latin = f"musculus {told['name'].lower()}"
    record = sample.record.model_copy(update={**names, "latin": latin, "region": told["region"]})
    return replace(sample, id=told["name"].lower().replace(" ", "-"), record=record)


def _point(number: str, felt: dict[str, list[str]], muscle: MuscleEntry, sample: PointEntry) -> PointEntry:
    pain = Pain(most=tuple(felt["most"]), some=tuple(felt["some"]), sure="likely")
    title = f"Sore spot in the {muscle.record.plain_name}"
    record = sample.record.model_copy(update={"title": title, "pain": pain})
    return replace(sample, id=f"{muscle.id}-{number}", number=number, muscle=muscle, record=record)


def _muscles(zones: list[str]) -> Iterator[dict[str, Any]]:
    """What is known of each muscle: first those of the file, then made-up ones without end."""
    known = yaml.safe_load(KNOWN.read_text(encoding="utf-8"))
    yield from known
    regions = sorted({muscle["region"] for muscle in known})
    dice = random.Random(1)  # noqa: S311  the same each time
    for action, part, size in product(ACTIONS, PARTS, SIZES):
        name = f"{action} {part} {size}"
        points = {}
        for number in range(1, POINTS_A_MUSCLE + 1):
            felt = dice.sample(zones, dice.randint(1, 5))
            points[str(number)] = {"most": felt[:2], "some": felt[2:]}
        plain = f"{dice.choice(('small', 'long', 'deep', 'flat'))} {part} muscle {size[:4]}"
        also = [f"{action[:4].lower()} {part}", f"{part[:-1]} {size}"]
        yield {"name": name, "plain": plain, "also": also, "region": dice.choice(regions), "points": points}
