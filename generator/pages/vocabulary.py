"""The page that shows every word of pictures with examples."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from generator.pages.rendering.templates import MadePage, Templates
from generator.pictures.requests import POSES, VOCABULARY, users_of_poses
from generator.pictures.written import picture_as_written
from generator.records.schema.geometry import LIMB_PARTS, MIDDLE_PARTS, Geometry
from generator.records.schema.introspection import fields_of
from generator.records.schema.joints import Joint, Limbs, Neck, Trunk
from generator.records.schema.picture import DIRECTIONS, Base, CameraName, CloseUpView, Hand, Picture, With
from generator.records.schema.props import Prop
from generator.records.validation.ids import is_in_middle
from generator.text import addresses

VIEWS = get_args(CloseUpView)
MORE = ("lean", "roll", "rests", "arrows", "closer")
"""Further words of a picture, with words of their own that its form explains."""
JOINTS = ("trunk", "neck", "hip", "knee", "ankle", "toes", "shoulder", "elbow", "wrist")


@dataclass(frozen=True)
class WordShown:
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
    samples = [Sample(name, f"{VOCABULARY}/{name}", picture_as_written(picture)) for name, picture in gallery.items()]
    poses = [
        Sample(name, f"{POSES}/{name}", picture_as_written(templates.library.body.poses[name]))
        for name in users_of_poses(templates.library)
    ]
    grouped = groups(gallery)
    seen = [WordShown(view, "", None, ()) for view in VIEWS]
    lists = {"places": list(_places(templates.library.body.geometry)), "seen": seen}
    fills = {"groups": grouped, "lists": lists, "samples": samples, "poses": poses}
    page = templates.render("vocabulary", addresses.PICTURES, front, **fills)
    return page._replace(parts=tuple(words[part] for part in (*grouped, *lists, "gallery", "poses")))


def groups(gallery: Mapping[str, Picture]) -> dict[str, list[WordShown]]:
    """The words by what they are about: positions, each joint, things, hands, fingers, cameras."""
    shown = {name: set(_said(picture)) for name, picture in gallery.items()}
    found: dict[str, list[WordShown]] = {}
    for about, word, means, most in _words():
        pictures = tuple(name for name, said in shown.items() if (about, word) in said)
        found.setdefault(about, []).append(WordShown(word, means, most, pictures))
    return found


def _places(geometry: Geometry) -> Iterator[WordShown]:
    """Parts and spots of the body that a picture names, those on both sides with `side`."""
    yield from (WordShown(part, "", None, ()) for part in (*MIDDLE_PARTS, *(f"side {part}" for part in LIMB_PARTS)))
    for name, spot in geometry.spots.items():
        yield WordShown(name if is_in_middle(spot.model_dump()) else f"side {name}", spot.name, None, ())


def _words() -> Iterator[tuple[str, str, str, float | None]]:
    yield from (("base", word, "", None) for word in get_args(Base))
    for joint in JOINTS:
        for word, info in _model_of(joint).model_fields.items():
            most = next(mark.le for mark in info.metadata if hasattr(mark, "le"))
            yield joint, word, (info.description or "").removesuffix(", degrees"), most
    yield from (("props", word, "", None) for word in Prop.words())
    yield from (("hands", word, "", None) for word in get_args(fields_of(Hand)["does"].type))
    yield from (("with", word, "", None) for word in get_args(With))
    yield from (("directions", word, means, None) for word, means in DIRECTIONS.items())
    yield from (("fingers", word, "", None) for word in get_args(fields_of(Limbs)["fingers"].type))
    yield from (("more", word, Picture.model_fields[word].description or "", None) for word in MORE)
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
    yield from (("more", word) for word in MORE if said.get(word))
    for hand in said.get("hands", ()):
        yield from (("hands", hand["does"]), ("with", hand.get("with", "")))
        yield from (("directions", hand.get(word, "")) for word in ("elbow", "fingers"))
    yield from (("directions", arrow.get("to", "")) for arrow in said.get("arrows", ()))
    limbs = [said.get("side", {}), said.get("other", {}), {part: said.get(part, {}) for part in ("trunk", "neck")}]
    for joint, moves in (pair for limb in limbs for pair in limb.items()):
        yield from ((joint, word) for word in ([moves] if isinstance(moves, str) else moves))
