"""A picture with the words of its shared pose, and what the record says differently."""

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from generator.pictures.pose.problems import PoseProblem
from generator.records.rules.references import UNKNOWN_REFERENCE
from generator.records.schema.joints import OPPOSITE_OF
from generator.records.schema.picture import NotSo, Picture


def whole(picture: Picture, poses: Mapping[str, Picture]) -> Picture | PoseProblem:
    """The picture with its named pose filled in; things of a kind the record names replace the pose's."""
    if picture.pose is None:
        return picture
    shared = poses.get(picture.pose)
    if shared is None:
        near = get_close_matches(picture.pose, list(poses), 3, 0.4) or sorted(poses)
        return PoseProblem(
            ("pose",),
            UNKNOWN_REFERENCE,
            f"`{picture.pose}` is no shared pose",
            "write " + " or ".join(f"`{n}`" for n in near),
        )
    own, base = (_said(p) for p in (picture, shared))
    own.pop("pose")
    if "camera" in own:  # a view and two angles do not go together
        base.pop("camera", None)
    kinds = {prop.kind for prop in picture.props}
    base["props"] = [
        said for prop, said in zip(shared.props, base.get("props", []), strict=True) if prop.kind not in kinds
    ]
    return Picture.model_validate(_over(base, own))


def changed(picture: Picture, by: NotSo) -> Picture:
    """The picture as it is not so; a hand does what is said there instead."""
    own, base = _said(by), _said(picture)
    own.pop("at", None)
    base.pop("not_so")
    instead = {hand.hand for hand in by.hands}
    base["hands"] = [hand for hand in base.get("hands", []) if hand["hand"] not in instead]
    return Picture.model_validate(_over(base, own))


def _said(picture: Picture | NotSo) -> dict[str, Any]:
    return picture.model_dump(exclude_unset=True, by_alias=True)


def _over(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The record's words over the pose's: a word replaces itself and its opposite, lists are joined."""
    merged = dict(base)
    for word, said in own.items():
        before = merged.get(word)
        if isinstance(said, dict) and isinstance(before, dict):
            opposite = {OPPOSITE_OF.get(w, (w, 1))[0] for w in said}
            kept = {
                w: v for w, v in before.items() if isinstance(v, dict) or OPPOSITE_OF.get(w, (w, 1))[0] not in opposite
            }
            merged[word] = _over(kept, said)
        elif isinstance(said, tuple | list) and before:
            merged[word] = [*before, *said]
        else:
            merged[word] = said
    return merged


def in_record(problem: PoseProblem, picture: Picture, merged: Picture) -> PoseProblem:
    """A problem of the merged picture at its place in the record's own words, or at the name of the pose."""
    if picture.pose is None:
        return problem
    head, *rest = problem.where
    in_pose = replace(problem, where=("pose",), help=f"in content/poses/{picture.pose}.yaml, {problem.help}")
    if str(head) not in picture.model_fields_set:
        return in_pose
    if rest and isinstance(rest[0], int):  # the record's entries come last in a joined list
        own, joined = len(getattr(picture, str(head))), len(getattr(merged, str(head)))
        at = rest[0] - (joined - own)
        return replace(problem, where=(head, at, *rest[1:])) if at >= 0 else in_pose
    return problem
