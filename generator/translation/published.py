"""The English library → the libraries of the languages that have pages."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generator.language.known import language_of
from generator.records.library import Library
from generator.storage.folder import stamps
from generator.storage.recall import recall
from generator.translation.library import library_in


def published(root: Path, library: Library) -> Iterator[Library]:
    """The library itself, then that of each language whose frame is set and whose shared texts are whole."""
    yield library
    kept = recall(root / "build" / "cache" / "translations")
    for code in library.site.frames:
        depends = (code, sorted(stamps(root / "content").items()), repr(library.site), _days(library))
        if found := kept.get(depends, partial(library_in, language_of(code), library, root), bool):
            yield found
    kept.forget_others()


def _days(library: Library) -> list[tuple[str, str]]:
    """When each record was changed, which Git knows."""
    points = [(point.path, str(point.changed)) for point in library.points.values()]
    return points + [(muscle.path, str(muscle.changed)) for muscle in library.muscles.values()]
