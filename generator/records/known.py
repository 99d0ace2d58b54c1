"""All files of content/ → the ids that exist, by kind, with the other names they go by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.records.problems import instead
from generator.records.source import Source


@dataclass
class Known:
    """Ids by kind. A kind that is None could not be read, so that nothing is said of its ids."""

    ids: dict[str, Mapping[str, tuple[str, ...]] | None] = field(default_factory=dict)

    def has(self, kind: str, word: str) -> bool:
        """Whether there is such an id, or nobody can tell."""
        known = self.ids.get(kind)
        return known is None or word in known

    def instead_of(self, kind: str, word: str) -> str:
        """Which id to write: one that goes by this name, else the nearest."""
        known = self.ids.get(kind) or {}
        names = {name.lower(): entry for entry, others in known.items() for name in others}
        if (called := names.get(word.lower())) is not None:
            return f"write `{called}`"
        return instead(word, known)


def known_ids(sources: Mapping[str, Source], **named: Iterable[str]) -> Known:
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


def _entries(source: Source, section: str = "") -> Mapping[str, tuple[str, ...]] | None:
    entries: Any = source.data
    if section and isinstance(entries, dict):
        entries = entries.get(section)
    if not isinstance(entries, dict):
        return None
    return {str(name): _names(entry) for name, entry in entries.items()}


def _names(entry: object) -> tuple[str, ...]:
    if not isinstance(entry, dict):
        return ()
    others = entry.get("also_called")
    names = (entry.get("name"), *(others if isinstance(others, tuple) else ()))
    return tuple(name for name in names if isinstance(name, str))
