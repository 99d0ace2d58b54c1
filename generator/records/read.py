"""The folder content/ → a library, or every problem in every file."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from generator.records.files import (
    FILE_NAME,
    NAME_MUSCLE,
    POSE_NAME,
    RECORD_NAME,
    misplaced,
    remedy_for_name,
)
from generator.records.inside import strange_files
from generator.records.known import Known, known_ids
from generator.records.library import Body, Library, MuscleEntry, PointEntry, link
from generator.records.media import MEDIA_FILE, unfit
from generator.records.model.body import Landmarks, Regions, Zones
from generator.records.model.geometry import Geometry
from generator.records.model.muscle import Muscle
from generator.records.model.picture import Gallery, Picture
from generator.records.model.point import Point
from generator.records.model.things import EquipmentList, FixedWords, Safety, SearchWords, SourceList
from generator.records.pages import unreadable
from generator.records.problems import START, Problem, problem
from generator.records.rule import Rule
from generator.records.rules import EVERY_RECORD, MUSCLE, POINT, POSE, SHARED_RULES
from generator.records.rules.checked import Check, Checked
from generator.records.rules.films import MISSING_FILE
from generator.records.rules.references import UNKNOWN_REFERENCE
from generator.records.rules.reserved import RESERVED, RESERVED_NAME, why_not
from generator.records.shape import shaped
from generator.records.source import Source, read_source
from generator.records.walk import Part, Shape, shape_of

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
POINT_RECORD: TypeAdapter[Point] = TypeAdapter(Point)
MUSCLE_RECORD: TypeAdapter[Muscle] = TypeAdapter(Muscle)
PICTURE: TypeAdapter[Picture] = TypeAdapter(Picture)
MOST_ALIKE = 3
"""Records with the same unknown name, above which it is the list that was changed."""
MUSCLE_FOLDER = re.compile(r"[a-z]+(?:-[a-z]+)*")
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


def read_content(
    root: Path,
    each: Callable[[Iterable[Path]], Iterable[Path]] = iter,
    muscles: Collection[str] | None = None,
    changed: Mapping[str, date] = NO_DAYS,
    bytes_of: Callable[[Path], bytes] = Path.read_bytes,
) -> Reading:
    """Read and check `root`/content, or of its records only those of some `muscles`.

    `each` goes through the folders of the muscles, to show how far it is; `changed` says when each file was.
    """
    if strange := tuple(strange_files(root)):
        return Reading(None, strange, 0, Known(), is_whole=False)
    content = root / "content"
    reader = _Reader(root, content, changed, bytes_of)
    shared = {name: reader.shared(name, model) for name, model in SHARED.items()}
    folders = [path for path in listed(content / "muscles") if path.is_dir()]
    reader.look_around(folders)
    files = [path for path in listed(content / "poses") if path.suffix == ".yaml" and POSE_NAME.fullmatch(path.stem)]
    reader.known = known_ids(reader.sources, muscle=(folder.name for folder in folders), pose=(p.stem for p in files))
    for name, model in SHARED.items():
        reader.check(reader.sources[name], shape_of(model), reader.parts[name], SHARED_RULES.get(name, EVERY_RECORD))
    poses = {path.stem: reader.pose(path) for path in files}
    chosen = [folder for folder in folders if muscles is None or folder.name in muscles]
    points = [point for folder in each(chosen) for point in reader.muscle(folder)]
    problems = tuple(sorted(set(_without_doubtful_edits(reader.problems, reader.sources))))
    if not all(told.is_warning for told in problems):
        return Reading(None, problems, reader.files, reader.known)
    landmarks, zones, regions, geometry, equipment, safety, sources, gallery, words, asked = shared.values()
    body = Body(landmarks, zones, regions, geometry, poses, gallery, equipment, safety, sources)
    return Reading(link(body, words.words, asked, points), problems, reader.files, reader.known)


def _without_doubtful_edits(problems: Iterable[Problem], shared: Mapping[str, Source]) -> Iterator[Problem]:
    """Where a file of ids is wrong itself, or where many records say the same, names are not changed to fit it."""
    files = {source.file for source in shared.values()}
    found = list(problems)
    records = Counter(message for message, _ in {(told.message, told.file) for told in found})
    is_shaken = any(told.file in files and not told.is_warning for told in found)
    for told in found:
        is_name = told.code == UNKNOWN_REFERENCE.code and told.file not in files
        is_doubtful = is_shaken or records[told.message] > MOST_ALIKE
        yield replace(told, edits=()) if is_doubtful and is_name else told


class _Reader:
    """Reads the files one by one and keeps what is wrong with them."""

    def __init__(
        self, root: Path, content: Path, changed: Mapping[str, date], bytes_of: Callable[[Path], bytes]
    ) -> None:
        self.root, self.content, self.changed, self.bytes_of = root, content, changed, bytes_of
        self.files = 0
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}
        self.parts: dict[str, list[Part]] = {}
        self.known = Known()
        self.poses: dict[str, Any] = {}
        self.media = frozenset(path.name for path in listed(content / "media"))

    def shared(self, name: str, model: Any) -> Any:  # noqa: ANN401  one of the models of SHARED
        path = self.content / name
        self.sources[name], self.parts[name] = Source(self.name_of(path), "", None, []), []
        if not path.is_file():
            remedy = "bring it back, or copy it from the project"
            self.tell(MISSING_FILE, path, f"there is no {self.name_of(path)}", remedy)
            return None
        record, self.sources[name], self.parts[name] = self.record(path, TypeAdapter(model), shape_of(model))
        return record

    def look_around(self, folders: Sequence[Path]) -> None:
        """Tell of what is missing, and of files that nothing reads."""
        if not folders:
            remedy = "bring back content/muscles/"
            self.tell(MISSING_FILE, self.content / "muscles", "there is no muscle", remedy)
        for path, remedy in misplaced(self.content, [*SHARED], folders):
            self.tell(FILE_NAME, path, f"nothing reads `{self.name_of(path)}`", remedy)
        for path in listed(self.content / "media"):
            if found := unfit(path):
                self.tell(MEDIA_FILE, path, *found)
        self.problems += unreadable(self.root, self.content / "pages", self.bytes_of)

    def record(self, path: Path, model: TypeAdapter[T], shape: Shape) -> tuple[T | None, Source, list[Part]]:
        self.files += 1
        source = read_source(self.name_of(path), self.bytes_of(path))
        found = shaped(source, model, shape)  # by a name of its own, so that the model's type is known
        record, parts = found
        self.problems += source.problems
        return record, source, parts

    def check(self, source: Source, shape: Shape, parts: list[Part], checks: Iterable[Check]) -> None:
        if source.data is None:
            return
        entries = {name: other.data for name, other in self.sources.items()}
        checked = Checked(source, shape, parts, self.known, entries, self.poses, self.media)
        for check in checks:
            self.problems += [problem(source.file, *found) for found in check(checked)]

    def pose(self, path: Path) -> Any:  # noqa: ANN401  a picture, or None where it is broken
        if path.stem in RESERVED:
            self.tell(RESERVED_NAME, path, *why_not(path.stem))
        found = self.record(path, PICTURE, shape_of(Picture))
        picture, source, parts = found
        self.poses[path.stem] = source.data if isinstance(source.data, dict) else {}
        self.check(source, shape_of(Picture), parts, POSE)
        return picture

    def muscle(self, folder: Path) -> list[PointEntry]:
        """The points of one muscle's folder; none where the muscle itself is broken."""
        if not MUSCLE_FOLDER.fullmatch(folder.name):
            plain = "-".join(re.findall("[a-z]+", folder.name.lower()))
            remedy = f"name it `{plain}`" if plain else "write it like `gluteus-medius`"
            self.tell(FILE_NAME, folder, f"`{folder.name}` is not a muscle's id", remedy)
        if folder.name in RESERVED:
            self.tell(RESERVED_NAME, folder, *why_not(folder.name))
        path = folder / "muscle.yaml"
        muscle = self.muscle_entry(folder, path)
        files = [file for file in listed(folder) if file != path]
        if not files:
            self.tell(MISSING_FILE, path, f"{self.name_of(folder)} has no point", "write one: 1.yaml")
        points = [self.point(file, muscle) for file in files]
        return [point for point in points if point]

    def muscle_entry(self, folder: Path, path: Path) -> MuscleEntry | None:
        if not path.is_file():
            remedy = "write one: see content/muscles/gluteus-medius/muscle.yaml"
            if not any(remedy_for_name(file) == NAME_MUSCLE for file in listed(folder)):
                self.tell(MISSING_FILE, folder, f"{self.name_of(folder)} has no muscle.yaml", remedy)
            return None
        found = self.record(path, MUSCLE_RECORD, shape_of(Muscle))
        record, source, parts = found
        self.check(source, shape_of(Muscle), parts, MUSCLE)
        return MuscleEntry(folder.name, record, source.file, self.changed.get(source.file)) if record else None

    def point(self, path: Path, muscle: MuscleEntry | None) -> PointEntry | None:
        if not (path.is_file() and path.suffix == ".yaml" and RECORD_NAME.fullmatch(path.stem)):
            self.tell(FILE_NAME, path, f"`{path.name}` is not the name of a point", remedy_for_name(path))
            return None
        found = self.record(path, POINT_RECORD, shape_of(Point))
        record, source, parts = found
        self.check(source, shape_of(Point), parts, POINT)
        if record is None or muscle is None:
            return None
        changed = self.changed.get(source.file)
        return PointEntry(f"{muscle.id}-{path.stem}", path.stem, muscle, record, source.file, changed)

    def tell(self, rule: Rule, path: Path, message: str, help_text: str) -> None:
        self.problems.append(problem(self.name_of(path), rule, START, message, help_text))

    def name_of(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def listed(folder: Path) -> list[Path]:
    """What is in the folder, by name, without hidden files; nothing when it is not there."""
    return sorted(path for path in folder.glob("*") if not path.name.startswith(".")) if folder.is_dir() else []
