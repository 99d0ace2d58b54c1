"""Draws requests on all cores where there are many, else here, and gives them back in order."""

import os
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from multiprocessing import get_context

from generator.pictures.anatomy.surface_map import Atlas
from generator.pictures.closeup.body_map import BodyMap
from generator.pictures.pose.problems import PoseProblem
from generator.pictures.requests import Order
from generator.pictures.svg.illustration import Illustration
from generator.records.library import Catalogue

MANY = 8  # pictures from which further processes, which must start and load the body, are worth their while
AT_ONCE = 2  # pictures handed to a process together
THREADS = "OPENBLAS_NUM_THREADS"  # of numpy in each of them: more than one would take the core of another process

Drawn = Illustration | BodyMap | Sequence[PoseProblem]


def atlas_of(body: Catalogue) -> Atlas:
    """The body of all pictures."""
    return Atlas(body.geometry, body.poses)


def draw_all(orders: Sequence[Order], body: Catalogue, cores: int | None = None) -> Iterator[Drawn]:
    """Each order drawn; the bytes are the same however many cores there are."""
    cores = cores or os.cpu_count() or 1
    if cores == 1 or len(orders) < MANY:
        atlas = atlas_of(body)
        yield from (order.draw(atlas) for order in orders)
        return
    os.environ.setdefault(THREADS, "1")
    with ProcessPoolExecutor(cores, get_context("spawn")) as crew:
        yield from crew.map(partial(_draw, pickle.dumps(body)), orders, chunksize=AT_ONCE)


def _draw(body: bytes, order: Order) -> Drawn:
    return order.draw(_atlas(body))


@lru_cache(maxsize=1)
def _atlas(body: bytes) -> Atlas:
    """The atlas of a process, made for its first picture."""
    return atlas_of(pickle.loads(body))  # noqa: S301  it comes from the process that began this one
