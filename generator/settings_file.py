"""The tree of mkdocs.yml: each setting, and where it stands."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import yaml

from generator.colours import COLOUR, SCHEMES, Pair
from generator.diagnostics.location import START, Place


@lru_cache(maxsize=1)
def composed(text: str) -> yaml.Node | None:
    """The tree of the file, which each stage asks for."""
    tree: yaml.Node | None = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return tree


@dataclass(frozen=True)
class SettingsFile:
    """The tree of the file; the way to a setting is its names with dots between."""

    root: yaml.Node | None

    def node(self, way: str) -> yaml.Node | None:
        found = self.root
        for name in way.split("."):
            pairs = found.value if isinstance(found, yaml.MappingNode) else ()
            found = next((value for key, value in pairs if key.value == name), None)
        return found

    def text(self, way: str) -> str:
        """A setting that is a text; nothing where it is none. MkDocs lets `!ENV` name a variable."""
        node = self.node(way)
        if not isinstance(node, yaml.ScalarNode) or node.tag == "tag:yaml.org,2002:null":
            return ""
        return os.environ.get(node.value, "") if node.tag == "!ENV" else str(node.value).strip()

    def pair(self, way: str) -> Pair | None:
        """Two colours; nothing where it is something else."""
        said = self.items(way)
        return (said[0], said[1]) if len(said) == len(SCHEMES) and all(map(COLOUR.fullmatch, said)) else None

    def items(self, way: str) -> list[str]:
        """The texts of a list."""
        node = self.node(way)
        return [str(one.value) for one in node.value] if isinstance(node, yaml.SequenceNode) else []

    def place(self, way: str) -> Place:
        """Where the setting is, or what is around it."""
        while way and self.node(way) is None:
            way = way.rpartition(".")[0]
        node = self.node(way) if way else None
        if node is None:
            return START
        return _place(node)

    def names(self, way: str) -> list[str]:
        """The settings that stand below this one; without a way, those at the left edge."""
        found = self.node(way) if way else self.root
        return [str(key.value) for key, _ in found.value] if isinstance(found, yaml.MappingNode) else []

    def key(self, way: str) -> Place:
        """Where the name of a setting stands, or what is around it."""
        owner, _, name = way.rpartition(".")
        found = self.node(owner) if owner else self.root
        keys = [key for key, _ in found.value if key.value == name] if isinstance(found, yaml.MappingNode) else []
        return _place(keys[0]) if keys else self.place(way)

    def twice(self) -> Iterator[tuple[str, Place, Place]]:
        """Each setting that is given twice: its name, where it stands again, and where it stood first."""
        yield from _twice(self.root)


def _twice(node: yaml.Node | None) -> Iterator[tuple[str, Place, Place]]:
    first: dict[str, yaml.Node] = {}
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if key.value in first:
            yield str(key.value), _place(key), _place(first[key.value])
        first.setdefault(key.value, key)
        yield from _twice(value)


def _place(node: yaml.Node) -> Place:
    start, end = node.start_mark, node.end_mark
    is_one_line = end.line == start.line and end.column > start.column
    return Place(start.line + 1, start.column + 1, end.column + 1 if is_one_line else start.column + 2)
