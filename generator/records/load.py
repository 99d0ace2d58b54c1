"""Reads the folder content/: a library, or every problem in every file."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from generator.diagnostics.problem import Problem
from generator.language.known import language_of
from generator.records.file_reader import ASKED, SHARED, ContentFolder
from generator.records.library import Catalogue, ComplaintEntry, Library, PointEntry, link_records
from generator.records.links import Link
from generator.records.reader import (
    Read,
    Shared,
    look_around,
    read_complaints,
    read_muscle,
    read_shared,
    sections_of,
)
from generator.records.rules.references import GONE, UNKNOWN_REFERENCE, gone_id
from generator.records.validation.copied import copied, named_by_file
from generator.records.validation.ids import Known, id_like, point_like
from generator.records.validation.strange_files import strange_files
from generator.records.words import Words
from generator.storage.cache import digest
from generator.storage.folder import Stamp, stamp
from generator.storage.listing import in_folder
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
    links: tuple[Link, ...] = ()
    """All that lead to pages of the site."""


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
    where = ContentFolder(root, changed, bytes_of)
    folders = [path for path in in_folder(root / "content" / "muscles") if path.is_dir()]
    found = _Contents(where, folders, named_by_file(root / "content", "complaints"), recalled)
    shared = recalled.get(found.of_all, lambda: read_shared(where, found.named), _is_right)
    read = {folder: found.muscle(shared, folder) for folder in each(found.chosen(muscles))}
    points = [point for one in read.values() for point in one.points]
    complaints = found.read_complaints(shared, points)
    sections = ((folder, read[folder].sections if folder in read else sections_of(where, folder)) for folder in folders)
    parts: list[Shared | Read] = [shared, *read.values(), complaints]
    told = [*look_around(where, folders), *copied(root, sections, complaints.sections)]
    problems = tuple(sorted(set(_without_doubtful_edits([*told, *(one for part in parts for one in part.problems)]))))
    needed = problems if muscles is None else [told for told in problems if not told.file.startswith(COMPLAINTS)]
    is_right = all(told.is_warning for told in needed)
    return Reading(
        _library(shared, points, complaints.complaints) if is_right else None,
        problems,
        sum(part.files for part in parts),
        shared.known,
        in_the_way=() if is_right else tuple(needed),
        links=tuple(link for part in parts for link in part.links),
    )


def read_again(root: Path, point: PointEntry, recalled: Recall) -> PointEntry | None:
    """The point as its record is now; nothing where something in the folder of its muscle is wrong."""
    days = {entry.path: entry.changed for entry in (point, point.muscle) if entry.changed}
    where = ContentFolder(root, days, Path.read_bytes)
    folders = [path for path in in_folder(root / "content" / "muscles") if path.is_dir()]
    found = _Contents(where, folders, named_by_file(root / "content", "complaints"), recalled)
    shared = recalled.get(found.of_all, lambda: read_shared(where, found.named), _is_right)
    read = read_muscle(where, shared, (root / point.path).parent)
    is_right = _is_right(shared) and _is_right(read)
    return next((one for one in read.points if one.id == point.id), None) if is_right else None


@dataclass(frozen=True)
class _Contents:
    """The folders of muscles and the files of complaints, and what is `recalled` of them."""

    where: ContentFolder
    folders: Sequence[Path]
    complaints: Sequence[Path]
    recalled: Recall

    @cached_property
    def named(self) -> Mapping[str, Sequence[str]]:
        """The ids that the names of files say."""
        records = [path for folder in self.folders for path in in_folder(folder)]
        return {
            "muscle": [id_like(folder.name) for folder in self.folders],
            "point": [point_like(path) for path in records if path.stem != "muscle"],
            "complaint": [path.stem for path in self.complaints],
        }

    @cached_property
    def of_all(self) -> str:
        """What tells all that records may refer to from what it was before: these ids, and the files of others."""
        content = self.where.root / "content"
        shared = [content / name for name in (*SHARED, *ASKED)]
        files = [*shared, *in_folder(content / "poses"), *in_folder(content / "media")]
        return digest(self.named, _stamps(files))

    def chosen(self, muscles: Collection[str] | None) -> list[Path]:
        """The folders of some muscles, or all of them."""
        return [folder for folder in self.folders if muscles is None or folder.name in muscles]

    def muscle(self, shared: Shared, folder: Path) -> Read:
        """What is in the folder of a muscle."""
        files = in_folder(folder)
        depends = (self.of_all, folder.name, _stamps(files), self._days(files))
        return self.recalled.get(depends, partial(read_muscle, self.where, shared, folder), _is_right)

    def read_complaints(self, shared: Shared, points: Sequence[PointEntry]) -> Read:
        """All complaints, which name some of these points."""
        files = self.complaints
        felt = {point.id: frozenset((*point.record.pain.most, *point.record.pain.some)) for point in points}
        zones = {point: sorted(found) for point, found in felt.items()}
        depends = (self.of_all, zones, _stamps(files), self._days(files))
        return self.recalled.get(depends, partial(read_complaints, self.where, shared, files, felt), _is_right)

    def _days(self, files: Iterable[Path]) -> list[str]:
        """When each of these was changed."""
        root, changed = self.where.root, self.where.changed
        return [str(changed.get(file.relative_to(root).as_posix())) for file in files]


def _library(shared: Shared, points: Sequence[PointEntry], complaints: Sequence[ComplaintEntry]) -> Library:
    landmarks, zones, regions, geometry, equipment, safety, sources, gallery, words, asked = shared.records.values()
    body = Catalogue(landmarks, zones, regions, geometry, shared.poses, gallery, equipment, safety, sources)
    own_words = Words(words.words, words.counted, language_of(words.language))
    return link_records(body, own_words, asked, points, complaints)


def _is_right(read: Shared | Read) -> bool:
    """Whether it may be recalled: what is wrong is looked at anew each time."""
    return all(problem.is_warning for problem in read.problems)


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
