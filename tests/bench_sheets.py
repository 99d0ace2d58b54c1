"""All points in, under ever new names; seconds and bytes of 100 sheets out: python -m tests.bench_sheets."""

import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.figures.make import make_figures
from generator.records.library import Library, link
from generator.records.read import read_content
from generator.sheets.make import make_sheets
from tests.commands import REPO

COUNT, SECONDS_ALLOWED, BYTES_ALLOWED = 100, 8, 100_000


def main() -> None:
    """Set them on one core, with nothing kept from before."""
    library = read_content(REPO).library
    assert library, "the records have problems: see `make check`"
    figures = make_figures(REPO, library)
    sizes: list[int] = []
    started = time.process_time()
    while len(sizes) < COUNT:
        with TemporaryDirectory() as folder:
            sheets = make_sheets(Path(folder), named(library, len(sizes)), figures, "https://example.org/guides/")
            assert sheets.problems == (), sheets.problems
            sizes += [len(content) for _, content in sheets.files()]
    seconds = (time.process_time() - started) * COUNT / len(sizes)
    sys.stdout.write(f"{COUNT} sheets: {seconds:.1f} s (allowed: {SECONDS_ALLOWED}), ")
    sys.stdout.write(f"largest {max(sizes):,} bytes (allowed: {BYTES_ALLOWED:,})\n")
    sys.exit(seconds > SECONDS_ALLOWED or max(sizes) > BYTES_ALLOWED)


def named(library: Library, number: int) -> Library:
    """The same points under other names, so that Typst has seen none of their sheets."""
    points = library.points.values()
    records = [point.record.model_copy(update={"title": f"{point.record.title} {number}"}) for point in points]
    renamed = [replace(point, record=record) for point, record in zip(points, records, strict=True)]
    return link(library.body, library.words, library.asked, renamed)


if __name__ == "__main__":
    main()
