"""Which catalogue holds which files of content/, and all messages of one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.diagnostics.suggest import nearest
from generator.language.protocol import Language
from generator.records.file_reader import SHARED
from generator.records.hand_written import WrittenPage, read_written_page
from generator.records.schema.complaint import Complaint
from generator.records.schema.muscle import Muscle
from generator.records.schema.picture import Picture
from generator.records.schema.point import Point
from generator.storage.listing import below, in_folder
from generator.translation.message import Message
from generator.translation.notes import with_notes
from generator.translation.of_pages import messages_of_page
from generator.translation.of_records import messages_of, parts_of
from generator.translation.pictures import is_sided, pictures_of

FOLDER = "content/translations"
ENDING = ".po"
FILES: Mapping[str, tuple[str, ...]] = {
    "words": ("words/en.yaml",),
    "body": ("body/zones.yaml", "body/regions.yaml", "body/landmarks.yaml", "body/geometry.yaml"),
    "equipment": ("equipment.yaml",),
    "hazards": ("hazards.yaml",),
    "sources": ("sources.yaml",),
}
"""Catalogues of files that all guides share."""
FOLDERS: Mapping[str, Any] = {"complaints": Complaint, "poses": Picture}
"""Catalogues of folders in which each record has its id as its name."""
PAGES = "pages"


def names_of(root: Path) -> list[str]:
    """The names of all catalogues of a language, those of what is shared first."""
    muscles = [folder.name for folder in in_folder(root / "content" / "muscles") if folder.is_dir()]
    return [*FILES, *FOLDERS, PAGES, *muscles]


def catalogue_path(language: str, name: str) -> str:
    """`content/translations/es/gluteus-medius.po`."""
    return f"{FOLDER}/{language}/{name}{ENDING}"


def english_files(root: Path, name: str) -> list[Path]:
    """The files whose texts a catalogue holds, in its order."""
    content = root / "content"
    if name in FILES:
        return [content / file for file in FILES[name]]
    if name in FOLDERS:
        return in_folder(content / name)
    return list(below(content / PAGES, ".md")) if name == PAGES else _of_muscle_first(content / "muscles" / name)


def messages_in(root: Path, name: str) -> list[Message]:
    """The messages of a catalogue, in the order of its records."""
    if name == PAGES:
        return [one for unit, page in pages_to_translate(root) for one in messages_of_page(page, unit)]
    return [one for file in english_files(root, name) for one in _messages_of_file(root, file, name)]


def _messages_of_file(root: Path, file: Path, name: str) -> Iterator[Message]:
    if name in FILES:
        return _of_shared(root, file, name)
    if name in FOLDERS:
        return _of_named(root, file, FOLDERS[name])
    return _of_muscle(root, file)


def noted(root: Path, name: str, language: Language, site_url: str) -> list[Message]:
    """The same with what a translator into this language should know."""
    return with_notes(messages_in(root, name), language, site_url)


def meant(root: Path, name: str) -> str:
    """The name of the catalogue that this one was to be; nothing where none is like it."""
    return nearest(name, names_of(root)) or ""


def _of_shared(root: Path, path: Path, name: str) -> Iterator[Message]:
    """All guides need the whole of it."""
    file, key = path.relative_to(root).as_posix(), path.relative_to(root / "content").as_posix()
    own = "" if key in FILES["words"] else path.stem
    yield from messages_of(file, parts_of(file, path.read_bytes(), SHARED[key]), own, name)


def _of_named(root: Path, path: Path, model: Any) -> Iterator[Message]:  # noqa: ANN401  of FOLDERS
    file = path.relative_to(root).as_posix()
    yield from messages_of(file, parts_of(file, path.read_bytes(), model), path.stem, path.stem)


def pages_to_translate(root: Path) -> Iterator[tuple[str, WrittenPage]]:
    """The pages written by hand that each language is to have, each with its name: `about/index`."""
    for path in english_files(root, PAGES):
        page, _ = read_written_page(path.relative_to(root).as_posix(), path.read_bytes())
        if page and page.top.translated:
            yield path.relative_to(root / "content" / PAGES).with_suffix("").as_posix(), page


def _of_muscle_first(folder: Path) -> list[Path]:
    files = [path for path in in_folder(folder) if path.suffix == ".yaml" and path.is_file()]
    return sorted(files, key=lambda path: (path.stem != "muscle", path.stem))


def _of_muscle(root: Path, path: Path) -> Iterator[Message]:
    file, stem = path.relative_to(root).as_posix(), path.stem
    parts = parts_of(file, path.read_bytes(), Muscle if stem == "muscle" else Point)
    shown = pictures_of(f"{path.parent.name}-{stem}", parts) if stem != "muscle" else {}
    for message in messages_of(file, parts, stem, stem):
        yield replace(message, picture=shown.get(message.loc, ""), is_sided=is_sided(parts))
