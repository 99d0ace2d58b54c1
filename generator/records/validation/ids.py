"""The ids that exist, by kind, with the other names they go by."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.diagnostics.suggest import FEW, close, instead, surely
from generator.records.parsing.source_file import SourceFile
from generator.records.parsing.tree import DUPLICATE_FIELD
from generator.records.schema.base import PLACE, SPOT
from generator.records.schema.geometry import LIMB_PARTS, MIDDLE_PARTS

HOMES = {
    "landmark": "content/body/landmarks.yaml",
    "zone": "content/body/zones.yaml",
    "region": "content/body/regions.yaml",
    "equipment": "content/equipment.yaml",
    "source": "content/sources.yaml",
    "hazard": "content/hazards.yaml, below `hazards:`",
    "emergency": "content/hazards.yaml, below `emergency:`",
    "stop sign": "content/hazards.yaml, below `stop_signs:`",
    "pose": "content/poses/",
    PLACE: "content/body/geometry.yaml",
    SPOT: "content/body/geometry.yaml",
    "point": "content/muscles/, in the folder of a muscle",
}
"""Where the ids of each kind are."""
FEW_PLACES = 3
NO_PLACE_IS_NEAR = "choose a part of the body or a landmark: they are on the page of the words of pictures"
LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
SMALL_WORDS = frozenset(("a", "an", "at", "in", "of", "on", "the", "to", "my", "your"))


@dataclass
class Known:
    """Ids by kind. A kind that is None could not be read, so that nothing is said of its ids."""

    ids: dict[str, Mapping[str, tuple[str, ...]] | None] = field(default_factory=dict)
    former: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By kind the ids of before, each with that of today."""

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of a name or an id, in small letters: the names of the body, as the records know them."""
        kinds = (known for kind, known in self.ids.items() if known and kind not in (PLACE, SPOT))
        names = (name for known in kinds for id_, others in known.items() for name in (id_, *others))
        return frozenset(word for name in names for word in re.findall(r"[^\W\d_]+", name.lower()))

    def has(self, kind: str, word: str) -> bool:
        """Whether there is such an id, or nobody can tell."""
        known = self.ids.get(kind)
        return known is None or word in known

    def formerly(self, kind: str, word: str) -> str:
        """The id of today of what had this id before; nothing where none had."""
        return self.former.get(kind, {}).get(word, "")

    def instead_of(self, kind: str, word: str) -> str:
        """Which id to write: one that goes by this name, or is close to it; else where to choose or to add one."""
        known, home = self.ids.get(kind) or {}, HOMES.get(kind, "")
        if (bare := word.removesuffix(".yaml")) != word and bare in known:
            return f"write `{bare}`, without the ending of its file"
        if now := self.formerly(kind, word):
            return f"write `{now}`"
        if called := self._called(kind, word):
            return f"write `{'` or `'.join(called)}`"
        if near := self._close(kind, word):
            add = f" If not, add it to {home}" if home and not self.surely(kind, word) else ""
            return f"did you mean `{'` or `'.join(near)}`?{add}"
        if len(known) <= FEW:
            return f"choose one of: {', '.join(known)}" + (f"; or add it to {home}" if home else "")
        return f"choose one from {home}, or add it there" if home else instead(word, known)

    def instead_of_place(self, word: str) -> str:
        """Which places were meant: by a slip, by a side that was not said, or by one said as `left` or `right`."""
        known = self.ids.get(PLACE) or {}
        first, _, rest = word.partition(" ")
        part = rest if first in ("left", "right") and rest else word
        sided = [place for place in (f"{side} {part}" for side in ("side", "other")) if place in known]
        near = sided or close(word, known)[:FEW_PLACES]
        return f"write `{'` or `'.join(near)}`" if near else NO_PLACE_IS_NEAR

    def _close(self, kind: str, word: str) -> list[str]:
        """The ids whose own words were meant, or those of one of their names."""
        known, names = self.ids.get(kind) or {}, self._names(kind)
        if found := close(word, known):
            return found
        if said := self._said_by(word, known):
            return [said]
        size = len(re.findall(r"\w+", word.replace("-", " ")))
        alike = [name for name in close(word, names) if len(name.split()) == size]
        return list(dict.fromkeys(id_ for name in alike for id_ in names[name]))

    @staticmethod
    def _said_by(word: str, known: Iterable[str]) -> str:
        """The longest id whose words were written with no others but small ones: `arm-pain` in `pain in the arm`."""
        words = set(re.findall(r"[a-z]+", word.lower())) - SMALL_WORDS
        return max((id_ for id_ in known if words == set(id_.split("-"))), key=len, default="")

    def surely(self, kind: str, word: str) -> str | None:
        """The one id that is meant beyond doubt."""
        called = [now] if (now := self.formerly(kind, word)) else self._called(kind, word)
        if called:
            return called[0] if len(called) == 1 else None
        right = surely(word, self.ids.get(kind) or {})
        return right if right in self._close(kind, word) else None

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
            SPOT: _spots(sources["body/geometry.yaml"]),
            PLACE: _places(sources["body/geometry.yaml"], _entries(sources["body/landmarks.yaml"])),
            **{kind: dict.fromkeys(names, ()) for kind, names in named.items()},
        },
        {"zone": _former(sources["body/zones.yaml"].data), "equipment": _former(sources["equipment.yaml"].data)},
    )


def _former(entries: object) -> dict[str, str]:
    """The ids of before in a list of things, each with that of today."""
    found: dict[str, str] = {}
    for name, entry in entries.items() if isinstance(entries, dict) else ():
        before = entry.get("formerly") if isinstance(entry, dict) else None
        found |= {str(former): str(name) for former in before} if isinstance(before, tuple) else {}
    return found


def _entries(source: SourceFile, section: str = "") -> Mapping[str, tuple[str, ...]] | None:
    entries: Any = source.data
    if section and isinstance(entries, dict):
        entries = entries.get(section)
    is_doubtful = any(one.code == DUPLICATE_FIELD.code for one in source.problems)  # one of the two has no id
    if not isinstance(entries, dict) or is_doubtful:
        return None
    return {id_like(str(name)): _names(entry) for name, entry in entries.items()}


Names = Mapping[str, tuple[str, ...]]


def _places(geometry: SourceFile, landmarks: Names | None) -> Names | None:
    """All that a picture can name on the body, with the side of what is on both."""
    spots = [_entries(geometry, "landmarks"), _entries(geometry, "spots")]
    if not isinstance(geometry.data, dict) or None in spots:
        return None
    middle: dict[str, tuple[str, ...]] = dict.fromkeys(("point", *MIDDLE_PARTS), ())
    sided: dict[str, tuple[str, ...]] = dict.fromkeys(LIMB_PARTS, ())
    for section, entries in zip(("landmarks", "spots"), spots, strict=True):
        for name, called in (entries or {}).items():
            place = middle if is_in_middle(geometry.data[section].get(name)) else sided
            place[name] = called or (landmarks or {}).get(name, ())
    return {**middle, **{f"{side} {name}": called for side in ("side", "other") for name, called in sided.items()}}


def _spots(geometry: SourceFile) -> Names | None:
    """All landmarks and further spots, without a side."""
    landmarks, spots = _entries(geometry, "landmarks"), _entries(geometry, "spots")
    return None if landmarks is None or spots is None else {**landmarks, **spots}


def is_in_middle(spot: object) -> bool:
    """Whether there is one of it, and not one on each side."""
    said = spot if isinstance(spot, dict) else {}
    return said.get("seen_from") not in ("side", "inner") and not said.get("out")


def id_like(name: str) -> str:
    """The id that a name was meant to be, so that who names it rightly is not told of it too."""
    return "-".join(re.findall(r"[a-z0-9]+", name.lower()))


def point_like(record: Path) -> str:
    """The id that a point is meant to have, by the names of its folder and its file: `01.yaml` is point 1."""
    return id_like(f"{record.parent.name}-{LEADING_ZEROS.sub('', record.stem)}")


def _names(entry: object) -> tuple[str, ...]:
    if not isinstance(entry, dict):
        return ()
    others = entry.get("also_called")
    names = (entry.get("name"), *(others if isinstance(others, tuple) else ()))
    return tuple(name for name in names if isinstance(name, str))
