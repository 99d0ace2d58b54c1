"""A tree as it was written → the same with misspelt fields renamed and torn sentences joined, each told."""

import json
import re
from typing import get_args

import yaml

from generator.records.model.base import Step
from generator.records.problems import nearest
from generator.records.slips import compose
from generator.records.source import Source
from generator.records.walk import Shape, fields_of, is_record, shape_of


def respell(source: Source, node: yaml.Node, shape: Shape) -> yaml.Node:
    """The tree with misspelt fields renamed and torn sentences joined, so that what they hold is checked too."""
    inner = get_args(shape.type)
    if isinstance(node, yaml.MappingNode) and _is_torn(node, shape):
        return _joined(source, node)
    if isinstance(node, yaml.SequenceNode) and inner:
        node.value = [respell(source, item, shape_of(inner[0])) for item in node.value]
    elif isinstance(node, yaml.MappingNode) and is_record(shape.type):
        _respell_fields(source, node, shape)
    elif isinstance(node, yaml.MappingNode) and len(inner) == 2:
        node.value = [(key, respell(source, value, shape_of(inner[1]))) for key, value in node.value]
    return node


def _is_torn(node: yaml.MappingNode, shape: Shape) -> bool:
    """Whether a colon or a brace made fields of what should be a sentence."""
    names = _names(node)
    is_step = isinstance(shape.type, type) and issubclass(shape.type, Step)
    return shape.type is str or (is_step and bool(names) and not names & set(fields_of(shape.type)) and len(names) == 1)


def _names(node: yaml.MappingNode) -> set[str]:
    return {key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)}


def _joined(source: Source, node: yaml.MappingNode) -> yaml.Node:
    start, end = node.start_mark.index, node.end_mark.index
    text = source.text[start:end].strip()
    message = "this sentence holds a character that means something else here"
    quoted = json.dumps(" ".join(text.split()), ensure_ascii=False)
    source.report(source.between(start, end), "needs-quotes", message, f"put it in quotes: {quoted}")
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, node.start_mark, node.end_mark, style='"')


def _respell_fields(source: Source, node: yaml.MappingNode, shape: Shape) -> None:
    fields = fields_of(shape.type)
    names = _names(node)
    free = [name for name in fields if name not in names]
    for number, (key, value) in enumerate(node.value):
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if (glued := re.match(r"([\w-]+):\S", name)) and glued[1] in fields:
            name, value = _unglued(source, key, value, glued[1])
        if name and name not in fields and (right := nearest(name, free)):
            place = source.between(key.start_mark.index, key.end_mark.index)
            source.report(place, "unknown-field", f"`{name}` is not a field", f"did you mean `{right}`?")
            key.value = name = right
            free.remove(right)
        if name in fields:
            node.value[number] = (key, respell(source, value, fields[name]))


def _unglued(source: Source, key: yaml.Node, value: yaml.Node, name: str) -> tuple[str, yaml.Node]:
    """The field and its value where no space stood between them, as in `review:{status: draft}`."""
    start, end = key.start_mark.index + len(name), value.end_mark.index
    message = "a space is missing after the colon"
    source.report(source.between(start, start + 1), "missing-space", message, f"write `{name}: `")
    key.value = name
    # Blanks in front keep the places of what is read again.
    again, _ = compose(" " * (start + 1) + source.text[start + 1 : end])
    return name, again or value
