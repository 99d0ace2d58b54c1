"""Reads the records of content/, each file once, and keeps what is wrong with it and what others ask of it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from generator.diagnostics.location import START
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.language.known import SOURCE, codes, source_language
from generator.records.library import ComplaintEntry, MuscleEntry, PointEntry
from generator.records.links import Link, links_in
from generator.records.parsing.source_file import SourceFile, as_lines, read_source
from generator.records.rules import checks_of
from generator.records.rules.checked import Check, Checked, Felt
from generator.records.rules.films import MISSING_FILE
from generator.records.rules.reserved import RESERVED, RESERVED_NAME, why_not
from generator.records.schema.body import Landmarks, Regions, Zones
from generator.records.schema.complaint import Complaint
from generator.records.schema.geometry import Geometry
from generator.records.schema.introspection import Part, Shape, shape_of
from generator.records.schema.muscle import Muscle
from generator.records.schema.picture import Gallery, Picture
from generator.records.schema.point import Point
from generator.records.schema.things import EquipmentList, FixedWords, Safety, SearchWords, SourceList
from generator.records.validation.copied import RecordSection, sections_in
from generator.records.validation.ids import Known
from generator.records.validation.schema_errors import shaped
from generator.records.validation.unexpected_files import (
    FILE_NAME,
    NAME_MUSCLE,
    RECORD_NAME,
    remedy_for_name,
)
from generator.storage.listing import in_folder

T = TypeVar("T")
SHARED: dict[str, Any] = {
    "body/landmarks.yaml": Landmarks,
    "body/zones.yaml": Zones,
    "body/regions.yaml": Regions,
    "body/geometry.yaml": Geometry,
    "equipment.yaml": EquipmentList,
    "hazards.yaml": Safety,
    "sources.yaml": SourceList,
    "gallery.yaml": Gallery,
    "words/en.yaml": FixedWords,
    "words/search.en.yaml": SearchWords,
}
SEARCH = "words/search.{code}.yaml"
ASKED: dict[str, Any] = {SEARCH.format(code=code): SearchWords for code in codes() if code != SOURCE}
"""How people ask in further languages: no translation, and none of these files must be there."""
POINT_RECORD: TypeAdapter[Point] = TypeAdapter(Point)
MUSCLE_RECORD: TypeAdapter[Muscle] = TypeAdapter(Muscle)
PICTURE: TypeAdapter[Picture] = TypeAdapter(Picture)
COMPLAINT: TypeAdapter[Complaint] = TypeAdapter(Complaint)
MUSCLE_FOLDER = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True)
class ContentFolder:
    """Where to read, when each file there was changed, and how to read one."""

    root: Path
    changed: Mapping[str, date]
    bytes_of: Callable[[Path], bytes]


@lru_cache(maxsize=2 * len(SHARED))
def _read_shared(file: str, raw: bytes, model: Any) -> tuple[Any, SourceFile, list[Part]]:  # noqa: ANN401  of SHARED
    """The longest part of reading a few records, and mostly the same at the next reading: nothing changes it later."""
    source = read_source(file, raw)
    record, parts = shaped(source, TypeAdapter(model), shape_of(model))
    return record, source, parts


@dataclass
class FileReader:
    """Reads files one by one and keeps what is wrong with them; `entries` and `poses` are what records may name."""

    where: ContentFolder
    known: Known = field(default_factory=Known)
    entries: Mapping[str, Any] = field(default_factory=dict)
    poses: dict[str, Any] = field(default_factory=dict)
    media: frozenset[str] = frozenset()
    felt: Felt = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    sections: list[RecordSection] = field(default_factory=list)
    files: int = 0

    def shared_file(self, path: Path, model: Any) -> tuple[Any, SourceFile, list[Part]]:  # noqa: ANN401  of SHARED
        file = self.name_of(path)
        nothing = None, SourceFile(file, "", None, []), list[Part]()
        if not path.is_file():
            self.tell(MISSING_FILE, path, f"there is no {file}", "bring it back, or copy it from the project")
            return nothing
        if (raw := self.raw(path)) is None:
            return nothing
        found = _read_shared(file, raw, model)
        self.problems += found[1].problems
        return found

    def raw(self, path: Path) -> bytes | None:
        self.files += 1
        file = self.name_of(path)
        try:
            raw = self.where.bytes_of(path)
        except OSError as error:  # a link that leads nowhere, a file of somebody else
            message = f"{file} cannot be read: {(error.strerror or str(error)).lower()}"
            self.tell(MISSING_FILE, path, message, "bring the file back, or remove what stands in its place")
            return None
        text = as_lines(raw.decode("utf-8-sig", "replace"))
        self.links += links_in(file, text)
        if not path.is_symlink():  # a link is meant to be the same
            self.sections += sections_in(file, text)
        return raw

    def record(self, path: Path, model: TypeAdapter[T], shape: Shape) -> tuple[T | None, SourceFile, list[Part]]:
        if (raw := self.raw(path)) is None:
            return None, SourceFile(self.name_of(path), "", None, []), []
        source = read_source(self.name_of(path), raw)
        found = shaped(source, model, shape)  # by a name of its own, so that the model's type is known
        record, parts = found
        self.problems += source.problems
        return record, source, parts

    def check(self, source: SourceFile, shape: Shape, parts: list[Part], checks: Iterable[Check]) -> None:
        if source.data is None:
            return
        others = (self.known, self.entries, self.poses, self.felt, self.media)
        checked = Checked(source, shape, parts, *others, source_language())
        for check in checks:
            self.problems += [problem(source.file, *found) for found in check(checked)]

    def pose(self, path: Path) -> Any:  # noqa: ANN401  a picture, or None where it is broken
        if path.stem in RESERVED:
            self.tell(RESERVED_NAME, path, *why_not(path.stem))
        found = self.record(path, PICTURE, shape_of(Picture))
        picture, source, parts = found
        self.poses[path.stem] = source.data if isinstance(source.data, dict) else {}
        self.check(source, shape_of(Picture), parts, checks_of("pose"))
        if any(told.file == source.file and not told.is_warning for told in self.problems):
            del self.poses[path.stem]  # its slip is told here, and not again by each guide that uses it
        return picture

    def complaint(self, path: Path) -> ComplaintEntry | None:
        if path.stem in RESERVED:
            self.tell(RESERVED_NAME, path, *why_not(path.stem))
        found = self.record(path, COMPLAINT, shape_of(Complaint))
        record, source, parts = found
        self.check(source, shape_of(Complaint), parts, checks_of("complaint"))
        changed = self.where.changed.get(source.file)
        return ComplaintEntry(path.stem, record, source.file, changed) if record else None

    def muscle(self, folder: Path) -> list[PointEntry]:
        """The points of one muscle's folder; none where the muscle itself is broken."""
        if not MUSCLE_FOLDER.fullmatch(folder.name):
            plain = "-".join(re.findall("[a-z]+", folder.name.lower()))
            remedy = f"name it `{plain}`" if plain else "write it like `gluteus-medius`"
            if (folder.parent / plain).exists() and plain:
                remedy = f"put its files into content/muscles/{plain}/"
            self.tell(FILE_NAME, folder, f"`{folder.name}` is not a muscle's id", remedy)
        if folder.name in RESERVED:
            self.tell(RESERVED_NAME, folder, *why_not(folder.name))
        path = folder / "muscle.yaml"
        muscle = self.muscle_entry(folder, path)
        files = [file for file in in_folder(folder) if file != path]
        if not files:
            self.tell(MISSING_FILE, path, f"{self.name_of(folder)} has no point", "write one: 1.yaml")
        points = [self.point(file, muscle) for file in files]
        return [point for point in points if point]

    def muscle_entry(self, folder: Path, path: Path) -> MuscleEntry | None:
        if not path.is_file():
            remedy = "bring it back, or begin from that of another muscle"
            if not any(remedy_for_name(file) == NAME_MUSCLE for file in in_folder(folder)):
                self.tell(MISSING_FILE, folder, f"{self.name_of(folder)} has no muscle.yaml", remedy)
            return None
        found = self.record(path, MUSCLE_RECORD, shape_of(Muscle))
        record, source, parts = found
        self.check(source, shape_of(Muscle), parts, checks_of("muscle"))
        return MuscleEntry(folder.name, record, source.file, self.where.changed.get(source.file)) if record else None

    def point(self, path: Path, muscle: MuscleEntry | None) -> PointEntry | None:
        is_file = path.is_file() or not path.exists()  # a link that leads nowhere is told when it is read
        if not (is_file and path.suffix == ".yaml" and RECORD_NAME.fullmatch(path.stem)):
            self.tell(FILE_NAME, path, f"`{path.name}` is not the name of a point", remedy_for_name(path))
            return None
        found = self.record(path, POINT_RECORD, shape_of(Point))
        record, source, parts = found
        self.check(source, shape_of(Point), parts, checks_of("point"))
        if record is None or muscle is None:
            return None
        changed = self.where.changed.get(source.file)
        return PointEntry(f"{muscle.id}-{path.stem}", path.stem, muscle, record, source.file, changed)

    def tell(self, rule: Rule, path: Path, message: str, help_text: str) -> None:
        self.problems.append(problem(self.name_of(path), rule, START, message, help_text))

    def name_of(self, path: Path) -> str:
        return path.relative_to(self.where.root).as_posix()
