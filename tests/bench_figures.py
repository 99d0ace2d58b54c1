"""All pictures of gallery, poses, points and maps in; seconds and bytes of each kind out: python -m tests.bench_figures."""
import gzip
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import yaml

STARTED = time.perf_counter()

from generator.figures.atlas import Atlas  # noqa: E402  # the clock starts before the engine is imported
from generator.figures.draw import draw_body_map, draw_locate, draw_pain, draw_pose  # noqa: E402
from generator.figures.geometry import Geometry  # noqa: E402
from generator.figures.palette import look  # noqa: E402
from generator.figures.sheet import Figure  # noqa: E402
from generator.records.picture import Picture  # noqa: E402

ROOT = Path(__file__).parents[1]


def read(path: str) -> Any:
    return yaml.load((ROOT / path).read_text(), Loader=yaml.CSafeLoader)  # noqa: S506  # a safe loader, in C


def main() -> None:
    from tests.figures.conftest import FITS, POINTS

    geometry = Geometry.model_validate(read("content/body/geometry.yaml"))
    paths = sorted((ROOT / "content/poses").glob("*.yaml"))
    poses = {path.stem: Picture.model_validate(read(str(path.relative_to(ROOT)))) for path in paths}
    atlas = Atlas(geometry, poses, {name: name for name in (*geometry.landmarks, *geometry.zones)})
    sys.stdout.write(f"start-up {sum(len(body.bare) for body in atlas.bodies.values())} vertices: ")
    sys.stdout.write(f"{time.perf_counter() - STARTED:.2f} s\n")
    gallery = read("tests/figures/gallery.yaml")
    pictures = {**{name: Picture.model_validate(said) for name, said in gallery.items()}, **poses}
    point = {name: POINTS[FITS.get(name, "gluteus-medius-1")] for name in pictures}
    measure("pose", {n: lambda n=n: draw_pose(atlas, pictures[n], point[n], "right", look(n, "colour")) for n in pictures})
    measure("locate", {n: lambda n=n: draw_locate(atlas, POINTS[n], "right", look(n, "colour")) for n in POINTS})
    measure("pain", {n: lambda n=n: draw_pain(atlas, POINTS[n], "right", look(n, "colour")) for n in POINTS})
    measure("map", {v: lambda v=v: draw_body_map(atlas, v) for v in ("front", "back", "left", "right")})


def measure(kind: str, draw: dict[str, Callable[[], object]]) -> None:
    seconds, sizes = [], []
    for name, make in draw.items():
        start = time.process_time()
        figure = make()
        seconds.append(time.process_time() - start)
        if isinstance(figure, Figure):
            sizes.append(len(gzip.compress(figure.svg.encode(), 9)))
        else:
            sys.stdout.write(f"{kind} {name}: {figure}\n")
    sys.stdout.write(f"{kind:8} {len(sizes):3} median {median(seconds):.2f} s, most {max(seconds):.2f} s, largest {max(sizes)} bytes gzip\n")


if __name__ == "__main__":
    main()
