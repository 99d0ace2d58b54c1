"""A catalogue beside the messages of today: what its rules look at."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics.location import Edit, Place
from generator.language.protocol import Language
from generator.records.parsing.source_file import SourceFile
from generator.translation.message import Message
from generator.translation.po.entry import Entry, PoCatalogue
from generator.translation.po.head import kinds_of
from generator.translation.swaps import swapped_by_facts, swapped_by_kin, swapped_by_memory


@dataclass(frozen=True, eq=False)
class Said:
    """One text of an entry: the translation, and the line that holds it."""

    entry: Entry
    message: Message
    name: str
    text: str
    kind: str = ""
    """Of what is said of a number, its kind."""

    @property
    def english(self) -> str:
        """What it says: of a count, the form that is like it."""
        return self.message.text if self.kind in ("", "one") else self.message.plural


@dataclass(frozen=True)
class Compared:
    """A catalogue, and what its contexts are in the records."""

    catalogue: PoCatalogue
    messages: Mapping[str, Message]
    language: Language

    @property
    def source(self) -> SourceFile:
        """The file."""
        return self.catalogue.source

    @cached_property
    def pairs(self) -> list[tuple[Entry, Message]]:
        """The entries whose English is that of today, each once."""
        live = {entry.context: entry for entry in reversed(list(self.catalogue.live))}
        found = ((entry, self.messages.get(context)) for context, entry in reversed(live.items()))
        return [(entry, message) for entry, message in found if message and message.said == entry.english]

    @cached_property
    def said(self) -> list[Said]:
        """The texts that are translated, in the order of the file."""
        return [one for entry, message in self.pairs for one in self._said(entry, message) if one.text]

    def _said(self, entry: Entry, message: Message) -> Iterator[Said]:
        kinds = kinds_of(self.language) if message.plural else [""]
        for (name, text), kind in zip(entry.said.items(), kinds, strict=False):
            yield Said(entry, message, name, text, kind)

    @cached_property
    def begun(self) -> frozenset[str]:
        """What is shown as a whole, and is begun."""
        return frozenset(message.unit for entry, message in self.pairs if entry.is_begun)

    @cached_property
    def swapped(self) -> dict[Said, Said]:
        """Translations each of which has what no language says otherwise of the other's English, and not of its own."""
        texts = [one for one in self.said if not one.kind]
        return {**swapped_by_kin(texts), **swapped_by_memory(texts), **swapped_by_facts(texts)}

    def place(self, entry: Entry, name: str) -> Place:
        """Where a part of the entry is, or the entry."""
        return self.source.between(*entry.spans.get(name, entry.spans["entry"]))

    def word(self, said: Said, word: str, nth: int = 0) -> Place:
        """Where a word of the translation is; where it is broken over two lines, the translation."""
        span = self._span(said, word, nth)
        return self.source.between(*span) if span else self.place(said.entry, said.name)

    def instead(self, said: Said, word: str, right: str, nth: int = 0) -> tuple[Edit, ...]:
        """Write another in place of a word of the translation."""
        span = self._span(said, word, nth)
        return self.source.edit(*span, right) if span else ()

    def _span(self, said: Said, word: str, nth: int) -> tuple[int, int] | None:
        start, end = said.entry.spans[said.name]
        found = list(re.finditer(re.escape(word), self.source.text[start:end]))
        return (start + found[nth].start(), start + found[nth].end()) if nth < len(found) else None


def by_context(messages: Iterable[Message]) -> dict[str, Message]:
    """The messages by their places."""
    return {message.context: message for message in messages}
