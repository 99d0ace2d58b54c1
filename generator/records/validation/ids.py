"""The ids that exist, by kind, with the other names they go by."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.diagnostics.suggest import instead, nearest, surely
from generator.records.parsing.source_file import SourceFile


@dataclass
class Known:
    """Ids by kind. A kind that is None could not be read, so that nothing is said of its ids."""

    ids: dict[str, Mapping[str, tuple[str, ...]] | None] = field(default_factory=dict)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of a name or an id, in small letters: the names of the body, as the records know them."""
        names = (
            name for known in self.ids.values() for id_, others in (known or {}).items() for name in (id_, *others)
        )
        return frozenset(word for name in names for word in re.findall(r"[^\W\d_]+", name.lower()))

    def has(self, kind: str, word: str) -> bool:
        """Whether there is such an id, or nobody can tell."""
        known = self.ids.get(kind)
        return known is None or word in known

    def instead_of(self, kind: str, word: str) -> str:
        """Which id to write: one that goes by this name, else the nearest."""
        known = self.ids.get(kind) or {}
        if called := self._called(kind, word):
            return f"write `{'` or `'.join(called)}`"
        if not nearest(word, known) and (near := nearest(word, self._names(kind))):
            return f"did you mean `{'` or `'.join(self._called(kind, near))}`?"
        if not nearest(word, known) and (said := self._said_by(word, known)):
            return f"did you mean `{said}`?"
        return instead(word, known)

    @staticmethod
    def _said_by(word: str, known: Iterable[str]) -> str:
        """The longest id all of whose words are in what was written: `arm-pain` in `pain in the arm`."""
        words = set(re.findall(r"[a-z]+", word.lower()))
        return max((id_ for id_ in known if words.issuperset(id_.split("-"))), key=len, default="")

    def surely(self, kind: str, word: str) -> str | None:
        """The one id that is meant beyond doubt."""
        called = self._called(kind, word)
        if called:
            return called[0] if len(called) == 1 else None
        return surely(word, self.ids.get(kind) or {})

    def _called(self, kind: str, word: str) -> list[str]:
        """The ids that go by this name."""
        return self._names(kind).get(word.lower().replace("_", " "), [])

    def _names(self, kind: str) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for entry, others in (self.ids.get(kind) or {}).items():
            for name in dict.fromkeys(name.lower() for name in others):
                names.setdefault(name, []).append(entry)
        return names


def known_ids(sources: Mapping[str, SourceFile], **named: Iterable[str]) -> Known:
    """The ids of the body files (by their place in content/), and of what has its name from its file."""
    safety = sources["hazards.yaml"]
    return Known(
        {
            "landmark": _entries(sources["body/landmarks.yaml"]),
            "zone": _entries(sources["body/zones.yaml"]),
            "region": _entries(sources["body/regions.yaml"]),
            "equipment": _entries(sources["equipment.yaml"]),
            "source": _entries(sources["sources.yaml"]),
            "hazard": _entries(safety, "hazards"),
            "emergency": _entries(safety, "emergency"),
            "stop sign": _entries(safety, "stop_signs"),
            **{kind: dict.fromkeys(names, ()) for kind, names in named.items()},
        }
    )


def _entries(source: SourceFile, section: str = "") -> Mapping[str, tuple[str, ...]] | None:
    entries: Any = source.data
    if section and isinstance(entries, dict):
        entries = entries.get(section)
    if not isinstance(entries, dict):
        return None
    return {id_like(str(name)): _names(entry) for name, entry in entries.items()}


def id_like(name: str) -> str:
    """The id that a name was meant to be, so that who names it rightly is not told of it too."""
    return "-".join(re.findall(r"[a-z0-9]+", name.lower()))


def _names(entry: object) -> tuple[str, ...]:
    if not isinstance(entry, dict):
        return ()
    others = entry.get("also_called")
    names = (entry.get("name"), *(others if isinstance(others, tuple) else ()))
    return tuple(name for name in names if isinstance(name, str))
