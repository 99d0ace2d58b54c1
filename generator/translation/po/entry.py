"""A catalogue and its entries, with the place of each part in its file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.diagnostics.problem import Problem
from generator.records.parsing.source_file import SourceFile

FUZZY = "fuzzy"
Span = tuple[int, int]


@dataclass(frozen=True)
class Entry:
    """A text with its translation. `texts` are `msgid`, `msgstr` and so on by the name of their line."""

    texts: Mapping[str, str]
    remarks: tuple[str, ...] = ()
    """Of the translator."""
    notes: tuple[str, ...] = ()
    """Ours, to the translator."""
    files: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict)
    """What the English was when it was translated."""
    is_obsolete: bool = False
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False)
    """From where to where in the file each of `texts` reaches, and the `entry`, and its `flags`."""

    @property
    def context(self) -> str:
        """The place of the text in its record."""
        return self.texts.get("msgctxt", "")

    @property
    def english(self) -> tuple[str, ...]:
        """The text in its one form, or in its two."""
        return tuple(self.texts[name] for name in ("msgid", "msgid_plural") if name in self.texts)

    @property
    def said(self) -> dict[str, str]:
        """The translation by the name of its line: one, or one for each kind of number."""
        return {name: text for name, text in self.texts.items() if name.startswith("msgstr")}

    @property
    def is_translated(self) -> bool:
        """Whether it is whole."""
        return bool(self.said) and all(self.said.values())

    @property
    def is_begun(self) -> bool:
        """Whether anything is there."""
        return any(self.said.values())

    @property
    def is_fuzzy(self) -> bool:
        """Whether somebody is to look at it again."""
        return FUZZY in self.flags


@dataclass
class PoCatalogue:
    """A file of entries; `source` finds places in it, and keeps what is wrong with its lines."""

    source: SourceFile
    head: Entry | None
    entries: tuple[Entry, ...]

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with its lines."""
        return self.source.problems

    @property
    def live(self) -> Iterator[Entry]:
        """Those that are not obsolete."""
        return (entry for entry in self.entries if not entry.is_obsolete)

    @property
    def fields(self) -> dict[str, str]:
        """What its head says, by the name of each field."""
        lines = self.head.texts.get("msgstr", "").split("\n") if self.head else ()
        pairs = (line.partition(":") for line in lines)
        return {name.strip(): value.strip() for name, colon, value in pairs if colon}
