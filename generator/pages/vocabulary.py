"""The page that shows every word of pictures with examples."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from generator.pages.rendering.templates import MadePage, Templates
from generator.pictures.requests import POSES, VOCABULARY, users_of_poses
from generator.pictures.written import written
from generator.records.schema.introspection import fields_of
from generator.records.schema.joints import Joint, Limbs, Neck, Trunk
from generator.records.schema.picture import Base, CameraName, Hand, Picture
from generator.records.schema.props import Prop
from generator.text import addresses

JOINTS = ("trunk", "neck", "hip", "knee", "ankle", "toes", "shoulder", "elbow", "wrist")


@dataclass(frozen=True)
class Word:
    """A word of a picture, what it means, how far it goes, and the pictures that show it."""

    word: str
    means: str
    most: float | None
    pictures: tuple[str, ...]


@dataclass(frozen=True)
class Sample:
    """A picture, its path and the text that drew it."""

    name: str
    picture: str
    text: str


def vocabulary(templates: Templates) -> MadePage:
    """Every word of a picture, the gallery and the shared poses."""
    words, gallery = templates.library.words["vocabulary"], templates.library.body.gallery
    front = {"title": words["title"], "description": words["description"], "kind": "prose"}
    samples = [Sample(name, f"{VOCABULARY}/{name}", written(picture)) for name, picture in gallery.items()]
    poses = [
        Sample(name, f"{POSES}/{name}", written(templates.library.body.poses[name]))
        for name in users_of_poses(templates.library)
    ]
    grouped = groups(gallery)
    fills = {"groups": grouped, "samples": samples, "poses": poses}
    page = templates.render("vocabulary", addresses.PICTURES, front, **fills)
    return page._replace(parts=tuple(words[part] for part in (*grouped, "gallery", "poses")))


def groups(gallery: Mapping[str, Picture]) -> dict[str, list[Word]]:
    """The words by what they are about: positions, each joint, things, hands, fingers, cameras."""
    shown = {name: set(_said(picture)) for name, picture in gallery.items()}
    found: dict[str, list[Word]] = {}
    for about, word, means, most in _words():
        pictures = tuple(name for name, said in shown.items() if (about, word) in said)
        found.setdefault(about, []).append(Word(word, means, most, pictures))
    return found


def _words() -> Iterator[tuple[str, str, str, float | None]]:
    yield from (("base", word, "", None) for word in get_args(Base))
    for joint in JOINTS:
        for word, info in _model_of(joint).model_fields.items():
            most = next(mark.le for mark in info.metadata if hasattr(mark, "le"))
            yield joint, word, (info.description or "").removesuffix(", degrees"), most
    yield from (("props", word, "", None) for word in Prop.words())
    yield from (("hands", word, "", None) for word in get_args(fields_of(Hand)["does"].type))
    yield from (("fingers", word, "", None) for word in get_args(fields_of(Limbs)["fingers"].type))
    yield from (("camera", word, "", None) for word in get_args(CameraName))
    yield from (("mouth", word, "", None) for word in get_args(fields_of(Picture)["mouth"].type))
    yield from (("shows", word, "", None) for word in get_args(fields_of(Picture)["shows"].type))


def _model_of(joint: str) -> type[Joint]:
    spine: dict[str, type[Joint]] = {"trunk": Trunk, "neck": Neck}
    return spine.get(joint) or fields_of(Limbs)[joint].type


def _said(picture: Picture) -> Iterator[tuple[str, str]]:
    """Each word of a picture with what it is about."""
    said = picture.model_dump(exclude_unset=True, by_alias=True)
    yield "base", said.get("base", "")
    yield "camera", said.get("camera", {}).get("view", "")
    yield from ((word, said.get(word, "")) for word in ("mouth", "shows"))
    yield from (("props", kind) for prop in said.get("props", ()) for kind in prop)
    yield from (("hands", hand["does"]) for hand in said.get("hands", ()))
    limbs = [said.get("side", {}), said.get("other", {}), {part: said.get(part, {}) for part in ("trunk", "neck")}]
    for joint, moves in (pair for limb in limbs for pair in limb.items()):
        yield from ((joint, word) for word in ([moves] if isinstance(moves, str) else moves))
