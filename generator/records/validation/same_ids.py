"""Finds files that would make the same id or the same page, each told of the other."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics.location import START
from generator.diagnostics.problem import Problem, problem
from generator.diagnostics.rule import Rule
from generator.records.validation.unexpected_files import RECORD_NAME
from generator.storage.listing import below, in_folder

SAME_ID = Rule(
    "same-id",
    "No two files make the same id or the same page.",
    wrong="gluteus/medius-1.yaml",
    right="gluteus-medius/2.yaml",
    why="Pictures, sheets and programmes go by the id of a point: its muscle and its number with a hyphen.",
    file="content/muscles/",
)


def same_ids(root: Path) -> Iterator[Problem]:
    """Points of two muscles with one id, and pages with one address, also where only small letters are known."""
    content = root / "content"
    yield from _clashes(root, _points(content / "muscles"), "the id")
    yield from _clashes(root, _pages(content / "pages"), "the page")


def _points(muscles: Path) -> Iterator[tuple[str, Path]]:
    for folder in in_folder(muscles):
        for path in in_folder(folder):
            if path.suffix == ".yaml" and RECORD_NAME.fullmatch(path.stem):
                yield f"{folder.name}-{path.stem}", path


def _pages(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in below(folder, ".md"):
        way = path.relative_to(folder).with_suffix("").as_posix().lower()
        yield f"{way.removesuffix('index').rstrip('/')}/", path


def _clashes(root: Path, named: Iterator[tuple[str, Path]], what: str) -> Iterator[Problem]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, path in named:
        found[name].append(path.relative_to(root).as_posix())
    for name, files in found.items():
        for file in files if len(files) > 1 else ():
            others = " and ".join(f"`{other}`" for other in files if other != file)
            message = f"{what} `{name}` is made by {others} too"
            yield problem(file, SAME_ID, START, message, "give one of them another name")
