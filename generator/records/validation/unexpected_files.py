"""Finds files in content/ that nothing reads, with where they belong."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import nearest
from generator.storage.listing import below, in_folder

NAMED_BY_FILE = {"poses": "knees-apart", "complaints": "tennis-elbow"}
"""Folders in which a record has its id as its name, with an example."""
OWN_FOLDERS = ("pages", "media", "translations", *NAMED_BY_FILE, "addresses.txt")
READ_WHOLE = (".", "body", "words", "muscles")
FILLERS = ("point", "trigger", "tp", "copy", "kopie", "final", "new")
NAME_MUSCLE = "name it `muscle.yaml`"
ANOTHER_LANGUAGE = (
    "words of another language stand in content/translations/: see `python -m generator translate --help`"
)
FOLDERS_OF_LANGUAGES = ("translation", "locales", "locale", "i18n")
OF_A_LANGUAGE = re.compile(r"[a-z]{2}\.ya?ml")
"""How tools for several languages end a name: `2.de.yaml`."""
PLAIN_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RECORD_NAME = re.compile(r"(?:[a-z]+(?:-[a-z]+)*-)?[1-9][0-9]*")

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
    for path in (path for place in places if place.is_dir() for path in in_folder(place)):
        if path not in known and path not in places:
            near = nearest(path.relative_to(content).as_posix(), names)
            is_point = path.is_file() and RECORD_NAME.fullmatch(path.stem)
            if path.parent == content / "words" or path.name in FOLDERS_OF_LANGUAGES:
                yield path, ANOTHER_LANGUAGE
                continue
            home = "put it into the folder of its muscle, such as content/muscles/gluteus-medius/"
            yield path, f"did you mean `{near}`?" if near and not is_point else home
    for path in below(content / "pages", ".yaml", ".yml"):
        yield path, "a page ends in `.md`; move a record to its place in content/"
    yield from _misnamed(content)


def _misnamed(content: Path) -> Iterator[tuple[Path, str]]:
    """Files whose name is no id, where each record has its id as its name."""
    for folder, example in NAMED_BY_FILE.items():
        for path in in_folder(content / folder):
            if path.suffix != ".yaml" or not PLAIN_NAME.fullmatch(path.stem):
                plain = "-".join(re.findall("[a-z0-9]+", path.stem.lower()))
                is_free = plain and not (path.parent / f"{plain}.yaml").exists()
                own = f"give it a name of its own, such as `{example}.yaml`"
                yield path, f"name it `{plain}.yaml`" if is_free else own


def remedy_for_name(path: Path) -> str:
    """How a file in the folder of a muscle should be named."""
    stem, *endings = path.name.lower().split(".")
    if path.is_dir():
        return "put the files of this folder into the folder of the muscle"
    if {*endings} & {"jpg", "jpeg", "png", "gif", "svg", "webp"}:
        return "remove it: pictures are drawn from the words of `picture:`"
    if OF_A_LANGUAGE.fullmatch(".".join(endings)):
        return ANOTHER_LANGUAGE
    if not {*endings} <= {"yaml", "yml", "txt"}:
        return "copy its text into a record, such as `2.yaml`, and remove it"
    if stem.startswith("muscle"):
        return NAME_MUSCLE
    words = [word for word in re.findall(r"[a-z]+", stem) if word not in (*FILLERS, *path.parent.name.split("-"))]
    number = re.search(r"[1-9][0-9]*", stem)
    name = "-".join([*words, number[0]]) if number else ""
    if name and not (path.parent / f"{name}.yaml").exists():
        return f"name it `{name}.yaml`"
    own = "give it a number of its own: `2.yaml`, or with its part `upper-2.yaml`"
    return own if number else f"{own}; a pose belongs into content/poses/"
