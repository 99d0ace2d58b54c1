"""Orders in; what comes of each, in the same order, out: drawn on all cores where there are many, else here."""

import os
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from multiprocessing import get_context

from generator.figures.atlas import Atlas
from generator.figures.orders import Order
from generator.figures.problems import Problem
from generator.figures.sheet import Plate
from generator.records.library import Body

MANY = 8  # pictures from which further processes, which must start and load the body, are worth their while
AT_ONCE = 2  # pictures handed to a process together

Drawn = Plate | Sequence[Problem]


def atlas_of(body: Body) -> Atlas:
    """The body of all pictures, with the names that readers know."""
    names = {id_: thing.name for things in (body.landmarks, body.zones) for id_, thing in things.items()}
    return Atlas(body.geometry, body.poses, names)


def draw_all(orders: Sequence[Order], body: Body, cores: int | None = None) -> Iterator[Drawn]:
    """Each order drawn; the bytes are the same however many cores there are."""
    cores = cores or os.cpu_count() or 1
    if cores == 1 or len(orders) < MANY:
        atlas = atlas_of(body)
        yield from (order.draw(atlas) for order in orders)
        return
    with ProcessPoolExecutor(cores, get_context("spawn")) as crew:
        yield from crew.map(partial(_draw, pickle.dumps(body)), orders, chunksize=AT_ONCE)


def _draw(body: bytes, order: Order) -> Drawn:
    return order.draw(_atlas(body))


@lru_cache(maxsize=1)
def _atlas(body: bytes) -> Atlas:
    """The atlas of a process, made for its first picture."""
    return atlas_of(pickle.loads(body))  # noqa: S301  it comes from the process that began this one
