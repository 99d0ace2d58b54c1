"""All pictures of the site in; seconds and bytes of each kind out: python -m tests.bench_figures."""

import gzip
import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import mean, median

from generator.records.load import read_content

STARTED = time.perf_counter()

from generator.pictures.parallel import atlas_of  # noqa: E402  # the clock starts before the engine is imported
from generator.pictures.requests import orders  # noqa: E402
from generator.pictures.svg.illustration import Illustration  # noqa: E402

ROOT = Path(__file__).parents[1]
SECONDS_ALLOWED = 0.14


def main() -> None:
    """Draw each picture once, on one core, and write the median and the most of each kind and of all."""
    imported = time.perf_counter() - STARTED
    library = read_content(ROOT).library
    assert library, "the records have problems: see `make check`"
    started = time.perf_counter()
    atlas = atlas_of(library.body)
    vertices = sum(len(body.bare) for body in (atlas.bodies["a"], atlas.bodies["b"]))
    sys.stdout.write(f"start-up with {vertices} vertices: {imported + time.perf_counter() - started:.2f} s\n")
    seconds: dict[str, list[float]] = defaultdict(list)
    sizes: dict[str, list[int]] = defaultdict(list)
    for order in orders(library):
        if order.kind == "map":  # it is not drawn for each point
            continue
        start = time.process_time()
        plate = order.draw(atlas)
        took = time.process_time() - start
        assert isinstance(plate, Illustration), (order.path, plate)
        for kind in (order.kind, "all"):
            seconds[kind].append(took)
            sizes[kind].append(len(gzip.compress(plate.screen.shapes.encode(), 9)))
    sys.stdout.write(f"a picture: {mean(seconds['all']):.3f} s (allowed: {SECONDS_ALLOWED})\n")
    for kind, times in seconds.items():
        told = f"median {median(times):.2f} s, most {max(times):.2f} s, largest {max(sizes[kind])} bytes gzip"
        sys.stdout.write(f"{kind:8}{len(times):4} pictures, {told}\n")


if __name__ == "__main__":
    main()
