"""Gallery, poses, points and maps in; seconds and bytes of each kind out: python -m tests.bench_figures."""

import gzip
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import get_args

import yaml

from generator.records.read import read_content

STARTED = time.perf_counter()

from generator.figures.atlas import TriggerPoint  # noqa: E402  # the clock starts before the engine is imported
from generator.figures.bodymap import MapView  # noqa: E402
from generator.figures.crew import atlas_of  # noqa: E402
from generator.figures.draw import draw_body_map, draw_locate, draw_pain, draw_pose  # noqa: E402
from generator.figures.orders import trigger_point, users_of_poses  # noqa: E402
from generator.figures.palette import look  # noqa: E402
from generator.figures.sheet import Plate  # noqa: E402

ROOT = Path(__file__).parents[1]


def main() -> None:
    imported = time.perf_counter() - STARTED
    library = read_content(ROOT).library
    assert library, "the records have problems: see `make check`"
    started = time.perf_counter()
    atlas, poses = atlas_of(library.body), library.body.poses
    vertices = sum(len(body.bare) for body in atlas.bodies.values())
    sys.stdout.write(f"start-up with {vertices} vertices: {imported + time.perf_counter() - started:.2f} s\n")
    pictures = {**library.body.gallery, **poses}
    samples = yaml.safe_load((ROOT / "tests/figures/points.yaml").read_text())
    points = {name: TriggerPoint(**said) for name, said in samples["points"].items() if said["landmark"] in atlas.names}
    users = {name: trigger_point(point) for name, point in users_of_poses(library).items()}
    looks = {name: look(name, "colour") for name in (*pictures, *points)}
    measure("pose", {n: partial(draw_pose, atlas, pictures[n], users.get(n), looks[n]) for n in pictures})
    measure("locate", {n: partial(draw_locate, atlas, points[n], looks[n]) for n in points})
    measure("pain", {n: partial(draw_pain, atlas, points[n], looks[n]) for n in points})
    measure("map", {view: partial(draw_body_map, atlas, view) for view in get_args(MapView)})


def measure(kind: str, draw: dict[str, Callable[[], object]]) -> None:
    """Draw each picture once and write the median and the most."""
    seconds, sizes = [], []
    for name, make in draw.items():
        start = time.process_time()
        plate = make()
        seconds.append(time.process_time() - start)
        if isinstance(plate, Plate):
            sizes.append(len(gzip.compress(plate.figure("right").svg.encode(), 9)))
        else:
            sys.stdout.write(f"{kind} {name}: {plate}\n")
    took = f"median {median(seconds):.2f} s, most {max(seconds):.2f} s"
    sys.stdout.write(f"{kind:7}{len(sizes):4} pictures, {took}, largest {max(sizes)} bytes gzip\n")


if __name__ == "__main__":
    main()
