"""The folder content/ → files that nothing reads, with where they belong."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.records.problems import nearest
from generator.records.rule import Rule

OWN_FOLDERS = ("pages", "media", "poses")
READ_WHOLE = (".", "body", "words", "muscles")
FILLERS = ("point", "trigger", "tp", "copy", "kopie", "final", "new")
NAME_MUSCLE = "name it `muscle.yaml`"
POSE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RECORD_NAME = re.compile(r"(?:[a-z]+(?:-[a-z]+)*-)?[1-9]\d*")

FILE_NAME = Rule(
    "file-name",
    "A point is a file such as `2.yaml` or `upper-2.yaml` in the folder of its muscle.",
    wrong="Point 2.yml",
    right="2.yaml",
    why="The name of the file is the number of the point, and a part of the address of its page.",
    file="content/muscles/gluteus-medius/",
)


def misplaced(content: Path, shared: Sequence[str], folders: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Files of content/ that nothing reads, each with a remedy."""
    places = [content / name for name in READ_WHOLE]
    known = {content / name for name in (*shared, *OWN_FOLDERS)} | {*folders}
    names = [path.relative_to(content).as_posix() for path in known]
    for path in (path for place in places if place.is_dir() for path in sorted(place.glob("[!.]*"))):
        if path not in known and path not in places:
            near = nearest(path.relative_to(content).as_posix(), names)
            is_point = path.is_file() and RECORD_NAME.fullmatch(path.stem)
            home = "put it into the folder of its muscle, such as content/muscles/gluteus-medius/"
            yield path, f"did you mean `{near}`?" if near and not is_point else home
    for path in sorted((content / "pages").rglob("*.y*ml")):
        yield path, "a page ends in `.md`; move a record to its place in content/"
    for path in sorted((content / "poses").glob("[!.]*")):
        if path.suffix != ".yaml" or not POSE_NAME.fullmatch(path.stem):
            yield path, f"name it `{'-'.join(re.findall('[a-z0-9]+', path.stem.lower()))}.yaml`"


def remedy_for_name(path: Path) -> str:
    """How a file in the folder of a muscle should be named."""
    stem, *endings = path.name.lower().split(".")
    if path.is_dir():
        return "put the files of this folder into the folder of the muscle"
    if {*endings} & {"jpg", "jpeg", "png", "gif", "svg", "webp"}:
        return "remove it: pictures are drawn from the words of `picture:`"
    if not {*endings} <= {"yaml", "yml", "txt"}:
        return "copy its text into a record, such as `2.yaml`, and remove it"
    if stem.startswith("muscle"):
        return NAME_MUSCLE
    words = [word for word in re.findall(r"[a-z]+", stem) if word not in (*FILLERS, *path.parent.name.split("-"))]
    number = re.search(r"[1-9]\d*", stem)
    name = "-".join([*words, number[0]]) if number else ""
    if name and not (path.parent / f"{name}.yaml").exists():
        return f"name it `{name}.yaml`"
    own = "give it a number of its own: `2.yaml`, or with its part `upper-2.yaml`"
    return own if number else f"{own}; a pose belongs into content/poses/"
