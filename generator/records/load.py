"""Reads the folder content/: a library, or every problem in every file."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.diagnostics.problem import Problem
from generator.language.known import language_of
from generator.records.library import Catalogue, Library, link
from generator.records.reader import (
    SHARED,
    ContentFolder,
    Read,
    Shared,
    look_around,
    read_complaints,
    read_muscle,
    read_shared,
)
from generator.records.rules.references import GONE, UNKNOWN_REFERENCE, gone_id
from generator.records.validation.copied import named_by_file
from generator.records.validation.ids import Known, id_like, point_like
from generator.records.validation.strange_files import strange_files
from generator.records.words import Words
from generator.storage.folder import Stamp, stamp
from generator.storage.listing import listed
from generator.storage.recall import NOTHING, Recall

COMPLAINTS = "content/complaints/"
"""No record of a muscle needs one of them: some muscles can be shown while a complaint is still wrong."""
MOST_ALIKE = 3
"""Records with the same unknown name, above which it is the list that was changed."""
NO_DAYS: Mapping[str, date] = {}


@dataclass(frozen=True)
class Reading:
    """What was read: the library when nothing is wrong, the problems and warnings in order of place, and the ids.

    It is not `is_whole` where nothing was read, because content/ holds what must not be read.
    """

    library: Library | None
    problems: tuple[Problem, ...]
    files: int
    known: Known
    is_whole: bool = True
    in_the_way: tuple[Problem, ...] = ()
    """Of the problems those for which there is no library."""


def read_content(
    root: Path,
    each: Callable[[Iterable[Path]], Iterable[Path]] = iter,
    muscles: Collection[str] | None = None,
    changed: Mapping[str, date] = NO_DAYS,
    bytes_of: Callable[[Path], bytes] = Path.read_bytes,
    recalled: Recall = NOTHING,
) -> Reading:
    """Read and check `root`/content, or of its records only those of some `muscles`.

    `each` goes through the folders of the muscles, to show how far it is; `changed` says when each file was. What is
    `recalled` of an earlier reading is not read again.
    """
    if strange := tuple(strange_files(root)):
        return Reading(None, strange, 0, Known(), is_whole=False, in_the_way=strange)
    content, where = root / "content", ContentFolder(root, changed, bytes_of)
    folders = [path for path in listed(content / "muscles") if path.is_dir()]
    around = look_around(where, folders)
    complaints = named_by_file(content, "complaints")
    records = [path for folder in folders for path in listed(folder)]
    named = {
        "muscle": [id_like(folder.name) for folder in folders],
        "point": [point_like(path) for path in records if path.stem != "muscle"],
        "complaint": [path.stem for path in complaints],
    }
    of_all = _stamps([*(content / name for name in SHARED), *listed(content / "poses"), *listed(content / "media")])
    shared = recalled.get((named, of_all), lambda: read_shared(where, named), _is_right)
    read = [around]
    for folder in each([folder for folder in folders if muscles is None or folder.name in muscles]):
        files = listed(folder)
        own = (named, of_all, folder.name, _stamps(files), _days(root, changed, files))
        read.append(recalled.get(own, partial(read_muscle, where, shared, folder), _is_right))
    points = [point for one in read for point in one.points]
    felt = {point.id: frozenset((*point.record.pain.most, *point.record.pain.some)) for point in points}
    zones = {point: sorted(found) for point, found in felt.items()}
    depends = (named, of_all, zones, _stamps(complaints), _days(root, changed, complaints))
    told_of = recalled.get(depends, partial(read_complaints, where, shared, complaints, felt), _is_right)
    read.append(told_of)
    told = [*shared.problems, *(problem for one in read for problem in one.problems)]
    problems = tuple(sorted(set(_without_doubtful_edits(told))))
    count = shared.files + sum(one.files for one in read)
    needed = problems if muscles is None else [told for told in problems if not told.file.startswith(COMPLAINTS)]
    if not all(told.is_warning for told in needed):
        return Reading(None, problems, count, shared.known, in_the_way=tuple(needed))
    landmarks, zones, regions, geometry, equipment, safety, sources, gallery, words, asked = shared.records.values()
    body = Catalogue(landmarks, zones, regions, geometry, shared.poses, gallery, equipment, safety, sources)
    own_words = Words(words.words, words.counted, language_of(words.language))
    return Reading(
        link(body, own_words, asked, points, told_of.complaints),
        problems,
        count,
        shared.known,
    )


def _is_right(read: Shared | Read) -> bool:
    """Whether it may be recalled: what is wrong is looked at anew each time."""
    return all(problem.is_warning for problem in read.problems)


def _days(root: Path, changed: Mapping[str, date], files: Iterable[Path]) -> list[str]:
    """When each of these was changed."""
    return [str(changed.get(file.relative_to(root).as_posix())) for file in files]


def _stamps(paths: Iterable[Path]) -> list[tuple[str, Stamp | None]]:
    """Each of these, and what tells it from what it was before."""
    return [(path.name, stamp(path) if path.is_file() else None) for path in paths]


def _without_doubtful_edits(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Where a file of ids is wrong itself, names are not changed to fit it.

    What many records name, and is not there, is told once: it is the list that was changed.
    """
    files = {f"content/{name}" for name in SHARED}
    found = list(problems)
    records = Counter(message for message, _ in {(told.message, told.file) for told in found})
    is_shaken = any(told.file in files and not told.is_warning for told in found)
    for told in found:
        is_name = told.code == UNKNOWN_REFERENCE.code and told.file not in files
        if is_name and records[told.message] > MOST_ALIKE and (gone := GONE.fullmatch(told.message)):
            yield gone_id(gone[1], gone[2], records[told.message], told)
        else:
            yield replace(told, edits=()) if is_shaken and is_name else told
