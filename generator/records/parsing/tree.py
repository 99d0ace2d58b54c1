"""Plain data from the tree of a file, with the place of each part and what it should be."""

import re
from typing import Any

import yaml

from generator.diagnostics.location import Loc, Place
from generator.diagnostics.rule import Rule
from generator.records.parsing.line_repairs import YAML_SYNTAX
from generator.records.parsing.node_repairs import bulleted, is_torn, joined_sentence, lift, respell, without_swallowed
from generator.records.parsing.repair import TOO_DEEP
from generator.records.parsing.source_file import SourceFile
from generator.records.schema.introspection import ANYTHING, Part, Plain, Shape

MOST_DIGITS, DEEPEST = 15, 30
WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}

FIELD_NAME = Rule(
    "field-name",
    "The name of a field is a single word.",
    wrong="? [nerve, supply]\n: Superior gluteal nerve (L4, L5, S1)",
    right="nerve: Superior gluteal nerve (L4, L5, S1)",
    file="content/muscles/gluteus-medius/muscle.yaml",
)
DUPLICATE_FIELD = Rule(
    "duplicate-field",
    "A field is given once.",
    wrong="plain_name: side hip muscle\nplain_name: hip muscle",
    right="plain_name: side hip muscle",
    why="Only one of the two could be shown, and nobody can tell which one is meant.",
    file="content/muscles/gluteus-medius/muscle.yaml",
)


def fill(source: SourceFile, shape: Shape = ANYTHING) -> list[Part]:
    """Turn the tree into the source's plain data; every part of it that the model knows, innermost first.

    Plain data are text, whole numbers, decimals, true and false, tuples and dicts. In one walk, since it is the
    longest part of the work.
    """
    filling = _Filling(source)
    try:
        source.data = filling.value(source.root, shape, ()) if source.root is not None else None
    except TooDeepError as error:
        source.report(YAML_SYNTAX, error.place, *TOO_DEEP)
        source.root = None
        return []
    return filling.parts


class TooDeepError(Exception):
    """Brackets inside brackets without end."""

    def __init__(self, place: Place) -> None:
        """At this place."""
        self.place = place


class _Filling:
    def __init__(self, source: SourceFile) -> None:
        self.source, self.spans, self.text = source, source.spans, source.text
        self.parts: list[Part] = []

    def value(self, node: yaml.Node, shape: Shape | None, loc: Loc) -> Plain:
        if len(loc) > DEEPEST:
            raise TooDeepError(self.source.between(node.start_mark.index, node.end_mark.index))
        if isinstance(node, yaml.MappingNode):
            if shape is not None and is_torn(node, shape):
                return self.scalar(joined_sentence(self.source, node), shape, loc)
            return self.group(node, shape, loc)
        if isinstance(node, yaml.SequenceNode):
            return self.items(node.value, node, shape, loc)
        if shape is not None and shape.item is not None and (entries := bulleted(self.source, node)):
            return self.items(entries, node, shape, loc)
        return self.scalar(node, shape, loc)

    def scalar(self, node: Any, shape: Shape | None, loc: Loc) -> Plain:  # noqa: ANN401  PyYAML's nodes are untyped
        start, end, style = node.start_mark.index, node.end_mark.index, node.style
        if style:
            value = node.value
        else:
            is_long = node.end_mark.line > node.start_mark.line
            value = plain(without_swallowed(self.source, node) if is_long else node.value)
        self.spans[loc] = (start, end) if style not in ("|", ">") else (start, self.end(start, end))
        if shape is not None:
            self.parts.append(Part(loc, shape, value))
            if shape.sentence is not None and isinstance(value, str):
                self.parts.append(Part((*loc, "text"), shape.sentence, value))
        return value

    def items(self, nodes: list[Any], node: Any, shape: Shape | None, loc: Loc) -> Plain:  # noqa: ANN401  as above
        self.spans[loc] = (node.start_mark.index, self.end(node.start_mark.index, node.end_mark.index))
        inner = shape.item if shape is not None else None
        value = tuple([self.value(item, inner, (*loc, number)) for number, item in enumerate(nodes)])
        if shape is not None:
            self.parts.append(Part(loc, shape, value))
        return value

    def group(self, node: Any, shape: Shape | None, loc: Loc) -> Plain:  # noqa: ANN401  as above
        self.spans[loc] = (node.start_mark.index, self.end(node.start_mark.index, node.end_mark.index))
        fields = shape.fields if shape is not None else {}
        if shape is not None and fields and not loc:
            lift(self.source, node, shape)
        entry = shape.entry if shape is not None else None
        if shape is not None and fields and any(key.value not in fields for key, _ in node.value if key.id == "scalar"):
            respell(self.source, node, shape)
        value: dict[str, Plain] = {}
        for key, inner in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if not self.is_new(name, key, value, loc):
                if name and isinstance(value[name], dict) and isinstance(inner, yaml.MappingNode):
                    more = self.value(inner, fields.get(name, entry), (*loc, name))
                    value[name] = {**more, **value[name]}  # so that what is in one of the two is not missed
            else:
                self.source.keys[*loc, name] = (key.start_mark.index, key.end_mark.index)
                value[name] = self.value(inner, fields.get(name, entry), (*loc, name))
        if shape is not None:
            self.parts.append(Part(loc, shape, value))
        return value

    def is_new(self, name: str, key: yaml.Node, said: dict[str, Plain], loc: Loc) -> bool:
        """Whether the field has a name that was not given yet; told, when it has not."""
        if name and name not in said:
            return True
        here = self.source.between(key.start_mark.index, key.end_mark.index)
        if name:
            first = self.source.key((*loc, name)).line
            remedy = f"remove one: the first is on line {first}"
            self.source.report(DUPLICATE_FIELD, here, f"`{name}` is given twice", remedy)
        else:
            remedy = "write a name such as `title`"
            self.source.report(FIELD_NAME, here, "the name of a field is a single word", remedy)
        return False

    def end(self, start: int, end: int) -> int:
        """The end of a stretch without the blanks and line ends behind it."""
        while end > start + 1 and self.text[end - 1 : end].isspace():
            end -= 1
        return end


def plain(text: str) -> str | int | float | bool | None:
    """YAML 1.2's plain values only: `1:30`, `012`, `yes` and `on` stay text."""
    if text[:1] in "-0123456789" and len(text) <= MOST_DIGITS:
        if re.fullmatch(r"-?(0|[1-9]\d*)", text):
            return int(text)
        if re.fullmatch(r"-?\d+\.\d+", text):
            return float(text)
    return WORDS.get(text, text)
