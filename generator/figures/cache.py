"""Orders and plates ↔ a folder of files, so that a picture that is unchanged is not drawn again."""

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from generator.figures.named import whole
from generator.figures.orders import Order
from generator.figures.sheet import Drawing, Label, Plate
from generator.kept import Kept, digest
from generator.records.library import Body
from generator.records.model.picture import Picture

ENGINE = Path(__file__).parent
MODEL = ENGINE.parent / "records" / "model"


@dataclass(frozen=True)
class Cache:
    """Plates, each under a digest of all that it depends on."""

    kept: Kept
    body: Body

    def key(self, order: Order) -> str:
        """A digest of the order, of the body it is drawn on and of the engine that draws it."""
        picture = whole(order.picture, self.body.poses) if order.picture else None
        said = picture.model_dump(exclude_unset=True, by_alias=True) if isinstance(picture, Picture) else repr(picture)
        point = asdict(order.point) if order.point else None
        names = self._names(order) + [mark.name for id_, mark in self.body.landmarks.items() if id_ in repr(said)]
        return digest(order.kind, order.folder, order.seen, order.view, said, point, names, self.ground)

    def get(self, key: str) -> Plate | None:
        """The plate of this digest, if it was drawn before."""
        kept = self.kept.get(key)
        return _plate(json.loads(kept)) if kept else None

    def put(self, key: str, plate: Plate) -> None:
        """Keep a plate."""
        self.kept.put(key, json.dumps(asdict(plate)).encode())

    def _names(self, order: Order) -> list[str]:
        if order.point is None:
            return [zone.name for zone in self.body.zones.values()] if order.kind == "map" else []
        zones = [self.body.zones[zone].name for zone in (*order.point.most, *order.point.some)]
        return [self.body.landmarks[order.point.landmark].name, *zones]

    @cached_property
    def ground(self) -> str:
        """A digest of the engine and of the body, which every picture and every place depends on."""
        engine = [*sorted(ENGINE.glob("*.py")), ENGINE / "asset" / "body.npz"]
        model = [MODEL / f"{name}.py" for name in ("geometry", "joints", "picture", "props")]
        ground = hashlib.sha256(np.__version__.encode())
        for path in (*engine, *model):
            ground.update(path.read_bytes())
        ground.update(self.body.geometry.model_dump_json().encode())
        return ground.hexdigest()


def _plate(kept: dict[str, Any]) -> Plate:
    drawing = kept["drawing"]
    labels = tuple(Label(**{**label, "lines": tuple(label["lines"])}) for label in drawing["labels"])
    return Plate(Drawing(drawing["width"], drawing["height"], drawing["shapes"], labels), kept["alt"], kept["greys"])
