"""Shapes as plain data, so that they can be kept, and back again."""

from dataclasses import asdict
from typing import Any

import numpy as np

from generator.pictures.svg.elements import Element, Shapes, Value
from generator.pictures.svg.palette import Paint
from generator.pictures.svg.path_data import PathData, Segment


def plain_shapes(shapes: Shapes) -> list[Any]:
    """Lists, numbers and letters."""
    return [
        [
            shape.name,
            {name: _plain_value(value) for name, value in shape.attributes.items()},
            plain_shapes(shape.children),
        ]
        for shape in shapes
    ]


def shapes_from_plain(said: list[Any]) -> Shapes:
    """The shapes of plain data."""
    return tuple(
        Element(name, {key: _value(value) for key, value in attributes.items()}, shapes_from_plain(children))
        for name, attributes, children in said
    )


def plain_path(data: PathData) -> list[Any]:
    """Commands with their places."""
    return [[segment.command, segment.places.tolist()] for segment in data]


def path_from_plain(said: list[Any]) -> PathData:
    """The lines of plain data."""
    return tuple(Segment(command, np.array(places, int).reshape(-1, 2)) for command, places in said)


def _plain_value(value: Value) -> Any:  # noqa: ANN401  plain data
    if isinstance(value, Paint):
        return {"paint": asdict(value)}
    return {"path": plain_path(value)} if isinstance(value, tuple) else value


def _value(said: Any) -> Value:  # noqa: ANN401  plain data
    if isinstance(said, dict):
        return Paint(**said["paint"]) if "paint" in said else path_from_plain(said["path"])
    return said  # type: ignore[no-any-return]
