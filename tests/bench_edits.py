"""Times the real content: a point from nothing, an edited sentence, and no change: python -m tests.bench_edits.

What counts is how long the processor worked, from the start of the process to its end, since machines are shared.
"""

import sys
import tempfile
import time
from pathlib import Path

from generator.pictures.make import make_figures
from generator.pictures.parallel import atlas_of
from generator.pictures.requests import orders_of_point
from generator.records.library import link_records
from generator.records.load import read_content
from generator.sheets.make import make_sheets
from tests.bench import print_edits, worked
from tests.commands import REPO
from tests.conftest import copy_repository

RECORD = "content/muscles/gluteus-medius/1.yaml"
EDIT_SECONDS, UNCHANGED_SECONDS, POINT_SECONDS = 1.2, 0.8, 1.2
POINTS = 6


def of_a_point() -> float:
    """Seconds that the pictures and the sheets of a point cost, of some from all over the library, on one core."""
    library = read_content(REPO).library
    assert library, "the records have problems: see `make check`"
    points = list(library.points.values())[:: len(library.points) // POINTS]
    atlas, figures = atlas_of(library.body), make_figures(REPO, library)
    started = time.process_time()
    for point in points:
        for order in orders_of_point(point):
            order.draw(atlas)
        with tempfile.TemporaryDirectory() as folder:
            part = link_records(library.body, library.words, library.asked, [point])
            make_sheets(Path(folder), part, figures)
    return (time.process_time() - started) / len(points)


def bench() -> None:
    """Print the costs with what is allowed; the exit status is 1 when one is too high."""
    point = of_a_point()
    sys.stdout.write(f"a point from nothing: {point:.2f} s (allowed: {POINT_SECONDS})\n")
    with tempfile.TemporaryDirectory() as folder:
        root = copy_repository(Path(folder) / "project")
        worked(root)
        pages = sum(1 for _ in (root / "site").rglob("*.html"))
        is_quick = print_edits(root, RECORD, f"{pages} pages", (EDIT_SECONDS, UNCHANGED_SECONDS))
    sys.exit(point > POINT_SECONDS or not is_quick)


if __name__ == "__main__":
    bench()
