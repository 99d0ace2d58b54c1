"""The folder content/ → a library, or every problem in every file."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from generator.records.history import last_changes
from generator.records.known import Known, known_ids
from generator.records.library import Body, Library, MuscleEntry, PointEntry, link
from generator.records.model.body import Landmarks, Regions, Zones
from generator.records.model.geometry import Geometry
from generator.records.model.muscle import Muscle
from generator.records.model.picture import Gallery, Picture
from generator.records.model.point import Point
from generator.records.model.things import EquipmentList, FixedWords, Safety, SourceList
from generator.records.problems import START, Problem, nearest, problem
from generator.records.rules import EVERY_RECORD, POINT, POSE, SHARED_RULES
from generator.records.rules.checked import Checked, Rule
from generator.records.shape import shaped
from generator.records.source import Source, read_source
from generator.records.walk import Shape, shape_of

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
}
OWN_FOLDERS = ("pages", "media", "poses")
POINT_RECORD: TypeAdapter[Point] = TypeAdapter(Point)
MUSCLE: TypeAdapter[Muscle] = TypeAdapter(Muscle)
PICTURE: TypeAdapter[Picture] = TypeAdapter(Picture)
POINT_FILE = re.compile(r"(?:[a-z]+(?:-[a-z]+)*-)?[1-9]\d*")
MUSCLE_FOLDER = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True)
class Reading:
    """What was read: the library when there is no problem, else the problems, in order of place; the ids either way."""

    library: Library | None
    problems: tuple[Problem, ...]
    files: int
    known: Known


def read_content(
    root: Path, each: Callable[[Iterable[Path]], Iterable[Path]] = iter, muscle: str | None = None
) -> Reading:
    """Read and check `root`/content, or of its records only those of one `muscle`.

    `each` goes through the folders of the muscles, to show how far it is.
    """
    content = root / "content"
    reader = _Reader(root, content)
    shared = {name: reader.shared(name, model) for name, model in SHARED.items()}
    folders = [path for path in _listed(content / "muscles") if path.is_dir()]
    reader.look_around(folders)
    files = [path for path in _listed(content / "poses") if path.suffix == ".yaml"]
    reader.known = known_ids(reader.sources, muscle=(folder.name for folder in folders), pose=(p.stem for p in files))
    for name, model in SHARED.items():
        reader.check(reader.sources[name], shape_of(model), SHARED_RULES.get(name, EVERY_RECORD))
    poses = {path.stem: reader.pose(path) for path in files}
    chosen = [folder for folder in folders if muscle in (None, folder.name)]
    points = [point for folder in each(chosen) for point in reader.muscle(folder)]
    problems = tuple(sorted(set(reader.problems)))
    if problems:
        return Reading(None, problems, reader.files, reader.known)
    landmarks, zones, regions, geometry, equipment, safety, sources, gallery, words = shared.values()
    body = Body(landmarks, zones, regions, geometry, poses, gallery, equipment, safety, sources)
    return Reading(link(body, words.words, points), (), reader.files, reader.known)


class _Reader:
    """Reads the files one by one and keeps what is wrong with them."""

    def __init__(self, root: Path, content: Path) -> None:
        self.root, self.content = root, content
        self.files = 0
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}
        self.known = Known()
        self.changed: Mapping[str, date] = last_changes(root)
        self.media = frozenset(path.name for path in _listed(content / "media"))

    def shared(self, name: str, model: Any) -> Any:  # noqa: ANN401  one of the models of SHARED
        path = self.content / name
        if not path.is_file():
            self.sources[name] = Source(self.name_of(path), "", None, [])
            self.tell(
                path,
                "missing-file",
                f"there is no {self.name_of(path)}",
                "bring it back, or copy it from the project",
            )
            return None
        record, self.sources[name] = self.record(path, TypeAdapter(model), shape_of(model))
        return record

    def look_around(self, folders: Sequence[Path]) -> None:
        """Tell of what is missing, and of files that nothing reads."""
        if not folders:
            self.tell(self.content / "muscles", "missing-file", "there is no muscle", "bring back content/muscles/")
        places = (self.content, self.content / "body", self.content / "words", self.content / "muscles")
        known = {self.content / name for name in SHARED} | {self.content / name for name in OWN_FOLDERS} | {*folders}
        names = [path.relative_to(self.content).as_posix() for path in known]
        for path in (path for place in places for path in _listed(place)):
            if path not in known and path not in places:
                near = nearest(path.relative_to(self.content).as_posix(), names)
                remedy = f"did you mean `{near}`?" if near else "put it into the folder of a muscle, or remove it"
                self.tell(path, "file-name", f"nothing reads `{self.name_of(path)}`", remedy)
        for path in (self.content / "pages").rglob("*.md"):
            self.problems += read_source(self.name_of(path), path.read_bytes()).problems if not _is_text(path) else []

    def record(self, path: Path, model: TypeAdapter[T], shape: Shape) -> tuple[T | None, Source]:
        self.files += 1
        source = read_source(self.name_of(path), path.read_bytes())
        record = shaped(source, model, shape)
        self.problems += source.problems
        return record, source

    def check(self, source: Source, shape: Shape, rules: Iterable[Rule]) -> None:
        if source.data is None:
            return
        entries = {name: other.data for name, other in self.sources.items()}
        checked = Checked(source, shape, self.known, entries, self.media)
        for rule in rules:
            self.problems += [problem(source.file, *found) for found in rule(checked)]

    def pose(self, path: Path) -> Any:  # noqa: ANN401  a picture, or None where it is broken
        found = self.record(path, PICTURE, shape_of(Picture))
        picture, source = found
        self.check(source, shape_of(Picture), POSE)
        return picture

    def muscle(self, folder: Path) -> list[PointEntry]:
        """The points of one muscle's folder; none where the muscle itself is broken."""
        if not MUSCLE_FOLDER.fullmatch(folder.name):
            self.tell(folder, "file-name", f"`{folder.name}` is not a muscle's id", "write it like `gluteus-medius`")
        path = folder / "muscle.yaml"
        muscle = self.muscle_entry(folder, path)
        files = [file for file in _listed(folder) if file != path]
        if not files:
            self.tell(path, "missing-file", f"{self.name_of(folder)} has no point", "write one: 1.yaml")
        points = [self.point(file, muscle) for file in files]
        return [point for point in points if point]

    def muscle_entry(self, folder: Path, path: Path) -> MuscleEntry | None:
        if not path.is_file():
            message = f"{self.name_of(folder)} has no muscle.yaml"
            self.tell(folder, "missing-file", message, "write one: see content/muscles/gluteus-medius/muscle.yaml")
            return None
        found = self.record(path, MUSCLE, shape_of(Muscle))
        record, source = found
        self.check(source, shape_of(Muscle), EVERY_RECORD)
        return MuscleEntry(folder.name, record, source.file, self.changed.get(source.file)) if record else None

    def point(self, path: Path, muscle: MuscleEntry | None) -> PointEntry | None:
        if not (path.is_file() and path.suffix == ".yaml" and POINT_FILE.fullmatch(path.stem)):
            message = f"`{path.name}` is not the name of a point"
            self.tell(path, "file-name", message, "name it `2.yaml`, or with its part `upper-2.yaml`")
            return None
        found = self.record(path, POINT_RECORD, shape_of(Point))
        record, source = found
        self.check(source, shape_of(Point), POINT)
        if record is None or muscle is None:
            return None
        changed = self.changed.get(source.file)
        return PointEntry(f"{muscle.id}-{path.stem}", path.stem, muscle, record, source.file, changed)

    def tell(self, path: Path, code: str, message: str, help_text: str) -> None:
        self.problems.append(problem(self.name_of(path), START, code, message, help_text))

    def name_of(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def _is_text(path: Path) -> bool:
    try:
        path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _listed(folder: Path) -> list[Path]:
    """What is in the folder, by name, without hidden files; nothing when it is not there."""
    return sorted(path for path in folder.glob("*") if not path.name.startswith(".")) if folder.is_dir() else []
