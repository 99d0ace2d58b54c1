"""The English library and the catalogues of a language → the library in it, with the guides that are whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.diagnostics.location import Loc
from generator.language.protocol import Language
from generator.records.file_reader import COMPLAINT, MUSCLE_RECORD, PICTURE, POINT_RECORD, SEARCH, SHARED
from generator.records.hand_written import WrittenPage
from generator.records.library import Catalogue, ComplaintEntry, Library, MuscleEntry, PointEntry, link_records
from generator.records.parsing.source_file import read_source
from generator.records.parsing.tree import fill
from generator.records.schema.picture import Picture
from generator.records.schema.things import SearchWords
from generator.records.words import Words
from generator.translation.catalogues import FILES, PAGES, catalogue_path, messages_in, pages_to_translate
from generator.translation.compared import Compared, by_context
from generator.translation.message import Message
from generator.translation.of_pages import translated_page
from generator.translation.of_records import BETWEEN
from generator.translation.po.entry import Entry
from generator.translation.po.head import kinds_of
from generator.translation.po.reading import read_catalogue

WORDS = "words/en.yaml"


def library_in(language: Language, library: Library, root: Path) -> Library | None:
    """The guides and complaints that are whole in the language; None while a text that all of them share is missing.

    None of its records mixes two languages. What is not whole is shown from the English library.
    """
    said = _Spoken(language, root)
    if not all(said.is_whole(name, name) for name in FILES):
        return None
    words = said.shared(WORDS)
    points = [point for point in map(said.point, library.points.values()) if point]
    complaints = [entry for entry in map(said.complaint, library.complaints.values()) if entry]
    own_words = Words(words.words, words.counted, language)
    found = link_records(said.body(library.body), own_words, said.asked(), points, complaints)
    left = tuple(point for point in library.points.values() if point.id not in found.points)
    written, unwritten = said.pages()
    site = replace(library.site, url=f"{library.site.url}{language.code}/")
    return replace(found, untranslated=left, written=written, unwritten=unwritten, site=site)


@dataclass
class _Spoken:
    """The records of a project in a language."""

    language: Language
    root: Path
    catalogues: dict[str, Compared] = field(default_factory=dict)

    def compared(self, name: str) -> Compared:
        if name not in self.catalogues:
            file = catalogue_path(self.language.code, name)
            path = self.root / file
            catalogue = read_catalogue(file, path.read_bytes() if path.is_file() else b"")
            self.catalogues[name] = Compared(catalogue, by_context(messages_in(self.root, name)), self.language)
        return self.catalogues[name]

    def is_whole(self, name: str, unit: str) -> bool:
        """Whether each text of a unit is translated and of today."""
        compared = self.compared(name)
        done = {one.context for entry, one in compared.pairs if self.is_done(entry, one)}
        return all(one.context in done for one in compared.messages.values() if one.unit == unit)

    def is_done(self, entry: Entry, message: Message) -> bool:
        """Whether a text is translated, of a count in each form."""
        forms = len(kinds_of(self.language)) if message.plural else 1
        return entry.is_translated and not entry.is_fuzzy and len(entry.said) == forms

    def record(self, name: str, file: str, model: TypeAdapter[Any]) -> Any:  # noqa: ANN401  of the model
        """A record with the texts of the language in place of its own, and all else as it is."""
        source = read_source(file, (self.root / file).read_bytes())
        fill(source)
        data = source.data
        for loc, value in self.texts(name, file):
            data = _put(data, loc, value)
        return model.validate_python(data)

    def texts(self, name: str, file: str) -> Iterator[tuple[Loc, object]]:
        for entry, message in self.compared(name).pairs:
            if message.file == file:
                yield message.loc, self.value(entry, message)

    def value(self, entry: Entry, message: Message) -> object:
        """A text, words, or the forms of a count, as a record has them."""
        texts = [*entry.said.values()]
        if message.plural:
            return dict(zip(kinds_of(self.language), texts, strict=True))
        return tuple(texts[0].split(BETWEEN)) if message.shape.item else texts[0]

    def shared(self, file: str) -> Any:  # noqa: ANN401  of SHARED
        name = next(name for name, files in FILES.items() if file in files)
        return self.record(name, f"content/{file}", TypeAdapter(SHARED[file]))

    def body(self, english: Catalogue) -> Catalogue:
        """What all guides share; what shows pictures to contributors stays as it is."""
        return replace(
            english,
            landmarks=self.shared("body/landmarks.yaml"),
            zones=self.shared("body/zones.yaml"),
            regions=self.shared("body/regions.yaml"),
            geometry=self.shared("body/geometry.yaml"),
            equipment=self.shared("equipment.yaml"),
            safety=self.shared("hazards.yaml"),
            sources=self.shared("sources.yaml"),
            poses={id_: self.pose(id_, pose) for id_, pose in english.poses.items()},
        )

    def pose(self, id_: str, english: Picture) -> Picture:
        """With its caption; without one where that is not translated, rather than with one in English."""
        if not self.is_whole("poses", id_):
            return english.model_copy(update={"caption": None})
        picture: Picture = self.record("poses", f"content/poses/{id_}.yaml", PICTURE)
        return picture

    def asked(self) -> SearchWords:
        """How people ask in the language; nothing but names where nobody has written it down."""
        file = f"content/{SEARCH.format(code=self.language.code)}"
        path = self.root / file
        if not path.is_file():
            return SearchWords(language=self.language.code, ignore=(), means={}, small=(), alike={}, harmless=())
        source = read_source(file, path.read_bytes())
        fill(source)
        return SearchWords.model_validate(source.data)

    def muscle(self, english: MuscleEntry) -> MuscleEntry:
        return replace(english, record=self.record(english.id, english.path, MUSCLE_RECORD))

    def point(self, english: PointEntry) -> PointEntry | None:
        muscle = english.muscle
        if not (self.is_whole(muscle.id, "muscle") and self.is_whole(muscle.id, english.number)):
            return None
        record = self.record(muscle.id, english.path, POINT_RECORD)
        return replace(english, muscle=self.muscle(muscle), record=record)

    def pages(self) -> tuple[dict[str, WrittenPage], dict[str, WrittenPage]]:
        """The pages written by hand by their paths: those that are whole, and in English those that are not."""
        whole, left = dict[str, WrittenPage](), dict[str, WrittenPage]()
        for name, english in pages_to_translate(self.root):
            if self.is_whole(PAGES, name):
                texts = [(loc[0], str(value)) for loc, value in self.texts(PAGES, english.file)]
                top = {place: text for place, text in texts if isinstance(place, str)}
                said = {place: text for place, text in texts if isinstance(place, int)}
                whole[f"{name}.md"] = translated_page(english, top, said)
            else:
                left[f"{name}.md"] = english
        return whole, left

    def complaint(self, english: ComplaintEntry) -> ComplaintEntry | None:
        if not self.is_whole("complaints", english.id):
            return None
        return replace(english, record=self.record("complaints", english.path, COMPLAINT))


def _put(data: Any, loc: Loc, value: object) -> Any:  # noqa: ANN401  plain data of a record
    """The data with this value at a place. A step that is a bare sentence is its text."""
    if not loc or (isinstance(data, str) and loc == ("text",)):
        return value
    first, *rest = loc
    if isinstance(data, Mapping):
        return {**data, first: _put(data[first], tuple(rest), value)}
    return tuple(_put(item, tuple(rest), value) if at == first else item for at, item in enumerate(data))
