"""Points from all over the library in; seconds and bytes of 100 sheets out: python -m tests.bench_sheets."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.pictures.make import make_figures
from generator.records.library import Library, link_records
from generator.records.load import read_content
from generator.sheets.make import make_sheets
from tests.commands import REPO

COUNT, SECONDS_ALLOWED, BYTES_ALLOWED = 100, 4, 150_000
POINTS_AT_ONCE, SHEETS_OF_POINT = 4, 8


def main() -> None:
    """Set them on one core, with nothing kept from before."""
    library = read_content(REPO).library
    assert library, "the records have problems: see `make check`"
    figures = make_figures(REPO, library)
    sizes: list[int] = []
    started = time.process_time()
    for part in parts(library):
        with TemporaryDirectory() as folder:
            sheets = make_sheets(Path(folder), part, figures)
            sizes += [len(content) for _, content in sheets.files()]
    seconds = (time.process_time() - started) * COUNT / len(sizes)
    sys.stdout.write(f"{COUNT} sheets: {seconds:.1f} s (allowed: {SECONDS_ALLOWED}), ")
    sys.stdout.write(f"largest {max(sizes):,} bytes (allowed: {BYTES_ALLOWED:,})\n")
    sys.exit(seconds > SECONDS_ALLOWED or max(sizes) > BYTES_ALLOWED)


def parts(library: Library) -> Iterator[Library]:
    """So few points at once that no other process is started, which this one's clock would not see."""
    points = list(library.points.values())
    wanted = COUNT // SHEETS_OF_POINT + 1
    chosen = points[:: max(1, len(points) // wanted)][:wanted]
    for start in range(0, len(chosen), POINTS_AT_ONCE):
        yield link_records(library.body, library.words, library.asked, chosen[start : start + POINTS_AT_ONCE])


if __name__ == "__main__":
    main()
