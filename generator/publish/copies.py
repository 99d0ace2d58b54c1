"""The maker of what goes into the site as it is: films, and the files beside pages that are written by hand."""

from collections.abc import Iterator
from pathlib import Path

from generator.maker import Context, File, Made, Maker
from generator.records.page_files import plain_files
from generator.records.validation.media_files import unfit
from generator.storage.chosen import REST
from generator.storage.listing import in_folder


def _make(context: Context) -> Made:
    return Made(_files(context.root / "content") if REST in context.chosen else ())


def _files(content: Path) -> Iterator[File]:
    for path in plain_files(content / "pages"):
        yield File(REST, path.relative_to(content / "pages").as_posix(), path.read_bytes())
    for path in (path for path in in_folder(content / "media") if not unfit(path)):
        yield File(REST, f"media/{path.name}", path.read_bytes())


COPIES = Maker("copies", _make, in_each_language=False)
