"""Writes a picture, or its hands, as a record says it, in the shortest form."""

from collections.abc import Sequence
from typing import Any

import yaml

from generator.records.schema.picture import Hand, Picture

YAML_WIDTH = 76


def picture_as_written(picture: Picture) -> str:
    """The picture as a record says it."""
    return _as_text(_shortest(picture.model_dump(exclude_unset=True, by_alias=True)))


def written_hands(hands: Sequence[Hand]) -> str:
    """The hands as a record says them."""
    return _as_text({"hands": [hand.model_dump(exclude_none=True, by_alias=True) for hand in hands]})


def _as_text(words: dict[str, Any]) -> str:
    said = _round(words)
    return yaml.dump(
        said, Dumper=yaml.CSafeDumper, sort_keys=False, default_flow_style=None, width=YAML_WIDTH, allow_unicode=True
    )


def _round(said: Any) -> Any:  # noqa: ANN401  any part of a picture
    """The same with whole numbers written as such."""
    if isinstance(said, dict):
        return {name: _round(value) for name, value in said.items()}
    if isinstance(said, tuple | list):
        return [_round(value) for value in said]
    return int(said) if isinstance(said, float) and said.is_integer() else said


def _shortest(said: dict[str, Any]) -> dict[str, Any]:
    """Things without choices and cameras with a name as one word."""
    props = [next(iter(prop)) if not any(prop.values()) else prop for prop in said.get("props", ())]
    camera = said.get("camera", {})
    short = {"props": props, "camera": camera.get("view", camera)}
    return {key: short.get(key, value) for key, value in said.items()}
