"""Finds records that were begun as a copy and left so, and folders whose muscle has another name."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from generator.diagnostics.location import START, Place
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.records.validation.unexpected_files import FILE_NAME, PLAIN_NAME, RECORD_NAME
from generator.storage.listing import in_folder

OF_POINT = ("title", "summary", "locate")
OF_MUSCLE = ("name", "latin", "plain_name", "ids")
OF_A_POINT = ("muscles", "gluteus-medius", "1")
"""The parts of the address of a point: that of its muscle is shorter."""
OF_COMPLAINT = ("name", "about")
SECTION = re.compile(r"^(?P<name>[a-z_]+):(?P<said>.*(?:\n(?:[ \t].*)?)*)", re.MULTILINE)
REMARK = re.compile(r"(?:^|\s)#.*$", re.MULTILINE)
REMEDY = "write what is true of this one alone"
REMEDIES = {"ids": "look up the numbers of this muscle, or write `null` for each"}
NUMBER = re.compile(r"\b(?:fma|ta98|ta2|uberon|wikidata): *(?!null\b)[^\s,}]+")

LEFT_AS_COPIED = Rule(
    "left-as-copied",
    "A record that began as a copy says what is true of its own muscle, its own point or its own complaint.",
    wrong="gluteus-medius/2.yaml, copied from 1.yaml and left as it is",
    right="gluteus-medius/2.yaml, with a title, a summary and a place of its own",
    why="Readers would be led to the place of the other point, and machines to the number of the other muscle.",
    file="content/muscles/",
)
NAME_OF_FOLDER = Rule(
    "name-of-folder",
    "The folder of a muscle has the muscle's name.",
    wrong="name: Gluteus maximus",
    right="name: Gluteus medius",
    why="Addresses and pictures go by the folder, and readers by the name: both are to mean one muscle.",
    file="content/muscles/gluteus-medius/muscle.yaml",
)


@dataclass(frozen=True)
class RecordSection:
    """What a record says in one of its sections, as it is written, and where the section begins."""

    file: str
    name: str
    text: str
    place: Place


def named_by_file(content: Path, folder: str) -> list[Path]:
    """The records of a folder of content/ in which each has its id as its name."""
    return [path for path in in_folder(content / folder) if path.suffix == ".yaml" and PLAIN_NAME.fullmatch(path.stem)]


def sections_in(file: str, text: str) -> Iterator[RecordSection]:
    """The sections in which a record is like no other, by lines: a record that cannot be read yet may be a copy too."""
    names = _to_compare(PurePosixPath(file))
    for found in SECTION.finditer(text) if names else ():
        said = " ".join(REMARK.sub("", found["said"]).split())
        said = ", ".join(NUMBER.findall(said)) if found["name"] == "ids" else said
        if found["name"] in names and said:
            place = Place(text.count("\n", 0, found.start()) + 1, 1, len(found["name"]) + 1)
            yield RecordSection(file, found["name"], said, place)


def _to_compare(file: PurePosixPath) -> Sequence[str]:
    if file.parent.name == "complaints":
        return OF_COMPLAINT
    if file.parent.parent.name != "muscles":
        return ()
    return OF_MUSCLE if file.stem == "muscle" else OF_POINT


def copied(
    root: Path, muscles: Iterable[tuple[Path, Sequence[RecordSection]]], complaints: Sequence[RecordSection]
) -> Iterator[Problem]:
    """Folders of muscles with another name; then, of the folders that have their own, what two records say alike."""
    said: list[RecordSection] = []
    for folder, sections in muscles:
        if found := _other_name(folder, sections):
            yield found
        else:
            said += sections
    published = _published(root / "content")
    yield from _alike(said, published)
    yield from _alike(complaints, published)


def _other_name(folder: Path, said: Sequence[RecordSection]) -> Problem | None:
    """The folder's words are in the name of the muscle, or in the brackets behind it."""
    named = next((one for one in said if one.name == "name"), None)
    if named is None or set(_plain(folder.name)) <= set(_plain(named.text)):
        return None
    own = "-".join(_plain(re.sub(r"\(.*?\)", "", named.text)))
    is_taken = not own or (folder.parent / own).exists()
    remedy = "write the name of the muscle whose folder it is" + ("" if is_taken else f", or name the folder `{own}`")
    message = f"the folder is `{folder.name}`, and the muscle in it is named `{named.text}`"
    return problem(named.file, NAME_OF_FOLDER, named.place, message, remedy)


def _plain(name: str) -> list[str]:
    return re.findall(r"[a-z]+", normalize("NFKD", name.lower()).encode("ascii", "ignore").decode())


def _alike(said: Iterable[RecordSection], published: Collection[str]) -> Iterator[Problem]:
    """Each record with the first section that it has in common with another one; not what was there before its copy."""
    by_text: dict[tuple[str, str], list[RecordSection]] = defaultdict(list)
    for one in said:
        by_text[one.name, one.text].append(one)
    told: set[str] = set()
    for same in by_text.values():
        fresh = [one for one in same if one.file not in published] or same
        for one in fresh if len(same) > 1 else ():
            if one.file not in told:
                told.add(one.file)
                other = next(two.file for two in same if two.file != one.file)
                message = f"`{one.name}` says the same as in `{other}`"
                yield problem(one.file, LEFT_AS_COPIED, one.place, message, REMEDIES.get(one.name, REMEDY))


def _published(content: Path) -> set[str]:
    """The records whose pages readers have had before: of two that are alike, they are not the copy."""
    addresses = content / "addresses.txt"
    said = addresses.read_text(encoding="utf-8", errors="replace").split() if addresses.is_file() else []
    ways = [address.strip("/").split("/") for address in said if address.startswith(("muscles/", "complaints/"))]
    files = [(*way, "muscle") if way[0] == "muscles" and len(way) < len(OF_A_POINT) else way for way in ways]
    return {f"content/{'/'.join(file)}.yaml" for file in files}


def without_part(root: Path, folders: Sequence[Path]) -> Iterator[Problem]:
    """Points with a bare number beside others that name their part, or the other way round: the fewer are told."""
    for folder in folders:
        files = [file for file in in_folder(folder) if file.suffix == ".yaml" and RECORD_NAME.fullmatch(file.stem)]
        bare = [file for file in files if file.stem.isdigit()]
        named = [file for file in files if file not in bare]
        fewer, others = (bare, named) if len(bare) <= len(named) else (named, bare)
        for file in fewer:
            message = f"`{file.name}` stands beside `{others[0].name}`: one of them names a part of the muscle"
            remedy = "name the part in all of them, such as `upper-1.yaml`, or in none"
            yield problem(file.relative_to(root).as_posix(), FILE_NAME, START, message, remedy)
