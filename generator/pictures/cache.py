"""Keeps each drawn picture in a folder, so that one that is unchanged is not drawn again."""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from pydantic_core import to_jsonable_python

from generator.pictures.body.mesh import ASSET
from generator.pictures.closeup.body_map import BodyMap, map_from_plain
from generator.pictures.pose.shared_poses import whole
from generator.pictures.requests import Order
from generator.pictures.svg.illustration import Illustration, illustration_from_plain
from generator.records.library import Catalogue
from generator.records.schema.picture import Picture
from generator.storage.cache import Kept, digest

ENGINE = Path(__file__).parent
SCHEMA = ENGINE.parent / "records" / "schema"

NAMES: dict[str, Any] = {"spots": {"__all__": {"name"}}, "courses": {"__all__": {"name"}}}
"""Words of the geometry, which each language has of its own: a drawing is the same in all."""


@dataclass(frozen=True)
class Cache:
    """Pictures, each under a digest of all that it depends on."""

    kept: Kept
    body: Catalogue

    def key(self, order: Order) -> str:
        """A digest of the order, of the body it is drawn on and of the engine that draws it; no word is in it."""
        picture = whole(order.picture, self.body.poses) if order.picture else None
        said = _without_words(picture) if isinstance(picture, Picture) else repr(picture)
        point = to_jsonable_python(order.point)
        return digest(order.kind, order.folder, order.seen, order.view, said, point, self.ground)

    def get(self, key: str) -> Illustration | BodyMap | None:
        """The picture of this digest, if it was drawn before."""
        kept = self.kept.get(key)
        if kept is None:
            return None
        said = json.loads(kept)
        return map_from_plain(said) if "panels" in said else illustration_from_plain(said)

    def put(self, key: str, picture: Illustration | BodyMap) -> None:
        """Keep a picture."""
        said = picture.plain() if isinstance(picture, BodyMap) else asdict(picture)
        self.kept.put(key, json.dumps(said).encode())

    @cached_property
    def ground(self) -> str:
        """A digest of the engine and of the body, which every picture and every place depends on."""
        engine = [*sorted(ENGINE.rglob("*.py")), ASSET]
        schema = [SCHEMA / f"{name}.py" for name in ("geometry", "joints", "picture", "props", "muscle")]
        ground = hashlib.sha256(np.__version__.encode())
        for path in (*engine, *schema):
            ground.update(path.read_bytes())
        ground.update(self.body.geometry.model_dump_json(exclude=NAMES).encode())
        return ground.hexdigest()


def _without_words(picture: Picture) -> dict[str, Any]:
    return picture.model_dump(exclude_unset=True, by_alias=True, exclude={"caption"})
