"""What a picture's words say of the movements that some bodies must not make.

Angles are degrees from the anatomical position, as in a record. The limits of hips are those of the usual advice after
a hip replacement (no bend beyond a right angle, no crossing of the midline; after surgery from the front, no step far
back with the leg turned out); the others are set so that a movement which a reader would notice is one.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.records.schema.hazard import Movement

Words = Mapping[str, Any]
"""A picture as a record says it, its named pose filled in."""

RIGHT_ANGLE = 90
CROSSED = 10
LIFTED, TURNED_OUT = 80, 40
"""An ankle laid on the other knee: the thigh is up and turned out."""
FAR_BACK, BACK = 25, 10
NOTICED = 5
ROUNDED = 30
"""To bend down to one's own calf takes less: about 26 in our own poses."""
OUT, OUT_FOR_A_THROW, ARM_BACK = 30, 60, 20
LYING = ("supine", "prone", "side-lying", "half-side-lying")
"""Positions in which the floor, and not the spine, carries the trunk."""


def with_its_pose(picture: Words, poses: Mapping[str, Words]) -> Words:
    """The picture with the words of its named pose below its own, as they are drawn."""
    pose = poses.get(str(picture.get("pose")), {})
    return {**pose, **{word: said for word, said in picture.items() if said is not None}}


def told_by(picture: Words, poses: Mapping[str, Words]) -> tuple[Words, Words]:
    """The picture's own words, and those of its named pose, whose lists are drawn together."""
    return picture, poses.get(str(picture.get("pose")), {})


def has_its_pose(picture: Words, poses: Mapping[str, Words]) -> bool:
    """Whether it says anything, and its pose, if it names one, is there: of another nothing more can be said."""
    return bool(picture) and (picture.get("pose") is None or str(picture["pose"]) in poses)


def movements(picture: Words) -> Iterator[Movement]:
    """Each movement that this picture makes."""
    return (name for name, is_made in MADE.items() if is_made(picture))


def _neck_back_and_turned(picture: Words) -> bool:
    neck = _words(picture, "neck")
    turned = max(_degrees(neck, "turn_to_side"), _degrees(neck, "turn_to_other"))
    return _degrees(neck, "extension") >= NOTICED and turned >= NOTICED


def _hip_bent_deep(picture: Words) -> bool:
    return _degrees(_painful(picture, "hip"), "flexion") > RIGHT_ANGLE


def _hip_crossed(picture: Words) -> bool:
    """Over the other leg, or the ankle on the other knee. Behind it is a hip that goes back."""
    hip = _painful(picture, "hip")
    is_over = _degrees(hip, "adduction") >= CROSSED and not _degrees(hip, "extension")
    return is_over or (_degrees(hip, "flexion") >= LIFTED and _degrees(hip, "external_rotation") >= TURNED_OUT)


def _hip_back(picture: Words) -> bool:
    hip = _painful(picture, "hip")
    back, turned_out = _degrees(hip, "extension"), _degrees(hip, "external_rotation")
    return back >= FAR_BACK or (back >= BACK and turned_out >= NOTICED)


def _back_rounded(picture: Words) -> bool:
    return picture.get("base") not in LYING and _degrees(_words(picture, "trunk"), "flexion") >= ROUNDED


def _arm_out_and_back(picture: Words) -> bool:
    """Behind the line of the shoulders, turned out as for a throw, or far back while it is out."""
    arm = _painful(picture, "shoulder")
    out = _degrees(arm, "abduction")
    return (
        _degrees(arm, "horizontal_abduction") >= NOTICED
        or (out >= OUT_FOR_A_THROW and _degrees(arm, "external_rotation") >= OUT_FOR_A_THROW)
        or (out >= OUT and _degrees(arm, "extension") >= ARM_BACK)
    )


MADE: dict[Movement, Callable[[Words], bool]] = {
    "neck-back-and-turned": _neck_back_and_turned,
    "hip-bent-deep": _hip_bent_deep,
    "hip-crossed": _hip_crossed,
    "hip-back": _hip_back,
    "back-rounded": _back_rounded,
    "arm-out-and-back": _arm_out_and_back,
}
SAID: dict[Movement, str] = {
    "neck-back-and-turned": "the neck goes back with a turn",
    "hip-bent-deep": "the hip bends beyond a right angle",
    "hip-crossed": "the thigh crosses the middle of the body",
    "hip-back": "the thigh goes far back, or back and turned out",
    "back-rounded": "the back rounds under the weight of the body",
    "arm-out-and-back": "the arm goes out and back",
}
"""How a report tells a movement to a contributor."""


def _painful(picture: Words, joint: str) -> Words:
    """The joint of the painful side, which the guide is for; a stretch of both sides is told of this one."""
    return _words(_words(picture, "side"), joint)


def _words(words: Words, name: str) -> Words:
    said = words.get(name)
    return said if isinstance(said, Mapping) else {}


def _degrees(joint: Words, movement: str) -> float:
    said = joint.get(movement)
    return said if isinstance(said, int | float) else 0
