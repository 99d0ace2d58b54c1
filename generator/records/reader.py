"""Reads records, and what they refer to, file by file, and keeps what is wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics.problem import Problem
from generator.language.known import SOURCE
from generator.records.file_reader import ASKED, SEARCH, SHARED, ContentFolder, FileReader
from generator.records.hand_written import unreadable
from generator.records.library import ComplaintEntry, PointEntry
from generator.records.links import Link
from generator.records.page_files import wrong_beside
from generator.records.rules import checks_of
from generator.records.rules.checked import Felt
from generator.records.rules.films import MISSING_FILE
from generator.records.schema.introspection import shape_of
from generator.records.validation.copied import RecordSection, named_by_file, without_part
from generator.records.validation.ids import Known, known_ids
from generator.records.validation.media_files import MEDIA_FILE, unfit
from generator.records.validation.same_ids import same_ids
from generator.records.validation.unexpected_files import FILE_NAME, RECORD_NAME, misplaced
from generator.storage.listing import in_folder


@dataclass(frozen=True)
class Shared:
    """What all records refer to, by the names of its files, and the poses; of both also the plain data as written."""

    records: Mapping[str, Any]
    poses: Mapping[str, Any]
    entries: Mapping[str, Any]
    written_poses: dict[str, Any]
    media: frozenset[str]
    known: Known
    problems: Sequence[Problem]
    links: Sequence[Link]
    files: int


@dataclass(frozen=True)
class Read:
    """Points or complaints that were read, what is wrong there, and what is looked at beside others."""

    points: Sequence[PointEntry]
    problems: Sequence[Problem]
    files: int
    links: Sequence[Link]
    sections: Sequence[RecordSection]
    complaints: Sequence[ComplaintEntry] = ()


def read_shared(where: ContentFolder, named: Mapping[str, Sequence[str]]) -> Shared:
    """All that records refer to; `named` are the ids of muscles, points and complaints, as their files say them."""
    content = where.root / "content"
    reader = FileReader(where)
    found = {name: reader.shared_file(content / name, model) for name, model in SHARED.items()}
    files = named_by_file(content, "poses")
    sources = {name: source for name, (_, source, _) in found.items()}
    reader.known = known_ids(sources, pose=(path.stem for path in files), **named)
    reader.entries = {name: source.data for name, source in sources.items()}
    reader.media = frozenset(path.name for path in in_folder(content / "media"))
    for name, model in SHARED.items():
        _, source, parts = found[name]
        reader.check(source, shape_of(model), parts, checks_of(name))
    for name, model in ASKED.items():
        if (content / name).is_file():
            _, source, parts = reader.shared_file(content / name, model)
            reader.check(source, shape_of(model), parts, checks_of(SEARCH.format(code=SOURCE)))
    poses = {path.stem: reader.pose(path) for path in files}
    records = {name: record for name, (record, _, _) in found.items()}
    written = reader.entries, reader.poses, reader.media
    return Shared(records, poses, *written, reader.known, reader.problems, reader.links, reader.files)


def look_around(where: ContentFolder, folders: Sequence[Path]) -> list[Problem]:
    """What is missing, and files that nothing reads; `folders` are those of muscles."""
    root, content, reader = where.root, where.root / "content", FileReader(where)
    if not folders:
        reader.tell(MISSING_FILE, content / "muscles", "there is no muscle", "bring back content/muscles/")
    for path, remedy in misplaced(content, [*SHARED, *ASKED], folders):
        reader.tell(FILE_NAME, path, f"nothing reads `{reader.name_of(path)}`", remedy)
    for path in in_folder(content / "media"):
        if found := unfit(path):
            reader.tell(MEDIA_FILE, path, *found)
    beside = (*unreadable(root, content / "pages", where.bytes_of), *wrong_beside(root, where.bytes_of))
    return [*reader.problems, *beside, *same_ids(root), *without_part(root, folders)]


def read_muscle(where: ContentFolder, shared: Shared, folder: Path) -> Read:
    """The points of the folder of a muscle, which refer to what is `shared`."""
    reader = FileReader(where, shared.known, shared.entries, shared.written_poses, shared.media)
    points = reader.muscle(folder)
    return Read(points, reader.problems, reader.files, reader.links, reader.sections)


def read_complaints(where: ContentFolder, shared: Shared, files: Sequence[Path], felt: Felt) -> Read:
    """The complaints in these files, which name points that are `felt` in these zones."""
    reader = FileReader(where, shared.known, shared.entries, shared.written_poses, shared.media, felt)
    found = [reader.complaint(path) for path in files]
    complaints = [complaint for complaint in found if complaint]
    return Read((), reader.problems, reader.files, reader.links, reader.sections, complaints)


def sections_of(where: ContentFolder, folder: Path) -> Sequence[RecordSection]:
    """What is compared of the folder of a muscle that is not read."""
    reader = FileReader(where)
    for path in in_folder(folder):
        if path.is_file() and path.suffix == ".yaml" and (path.stem == "muscle" or RECORD_NAME.fullmatch(path.stem)):
            reader.raw(path)
    return reader.sections
