"""A rule about pictures of a release: one shows, large, what presses on the sore spot."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of
from generator.records.rules.shown.steps import pictured
from generator.records.schema.movements import has_its_pose, told_by, with_its_pose
from generator.records.schema.picture import Does, With

NO_CONTACT = Rule(
    "no-contact",
    "The last picture of a release shows what presses on the sore spot.",
    wrong="picture: {pose: supine-cross-over}",
    right="picture: {pose: ball-under-hip-knee-on-block}",
    why="What goes to the `point` is drawn large beside the person. Where nothing does, `on_point` says what presses.",
)
FINGERS_DO_NOT_FIT = Rule(
    "fingers-do-not-fit",
    "As many fingers press in a picture as its step says.",
    wrong="""    - text: Press the sore spot with your {side} thumb.
      picture: {base: supine, caption: A press., props: [mat], hands: [{hand: side, does: press, to: point}]}""",
    right="""    - text: Press the sore spot with your {side} fingers.
      picture: {base: supine, caption: A press., props: [mat], hands: [{hand: side, does: press, to: point}]}""",
    stands="""    - text: Lower that knee out to the side until the block holds it.
      picture: {pose: ball-under-hip-knee-on-block}""",
    why="Who copies a picture with a flat hand presses too wide, and misses the spot.",
)
FITTING = {
    "fingertips": ("fingertips", "flat-fingers", "hooked-fingers"),
    "hooked-fingers": ("hooked-fingers", "lie-flat"),
}
"""What may press besides what is said."""
KNOWN = (*get_args(With), *get_args(Does))
"""What presses, or what a hand does: another word is told where it is said."""
FORMS = (("release",), ("release", "without_floor"))


@check_of("point")
def no_contact(record: Checked) -> Finds:
    shown = [part for part, _ in pictured(record)]
    for form in FORMS:
        last = [part for part in shown if part.loc[: len(form) + 1] == (*form, "steps")][-1:]
        for part in (part for part in last if has_its_pose(part.value, record.poses)):
            if not any(map(_touches, told_by(part.value, record.poses))):
                remedy = "let a thing or a hand go to `point`, or say what does with `on_point`"
                place = record.source.place(part.loc)
                yield Finding(NO_CONTACT, place, "nothing presses on the sore spot in this picture", remedy)


@check_of("point")
def fingers_do_not_fit(record: Checked) -> Finds:
    for part, text in pictured(record):
        said = _said(record, text)
        for shown in _pressing(with_its_pose(part.value, record.poses)) if said else ():
            if shown not in FITTING.get(said, (said,)):
                message = f"the step says `{said}`, and in its picture `{shown}` presses"
                remedy = f"write what the picture shows, or let `{said}` press"
                yield Finding(FINGERS_DO_NOT_FIT, record.source.place(part.loc), message, remedy)


def _said(record: Checked, text: str) -> str:
    """What a step says that presses."""
    pressing = record.language.writing.pressing
    return next((word for word, pattern in pressing.items() if pattern.search(text)), "")


def _pressing(picture: Mapping[str, Any]) -> Iterator[str]:
    """What each hand presses the sore spot with."""
    for hand in _listed(picture, "hands"):
        if hand.get("to") == "point":
            does = hand.get("does")
            shown = hand.get("with", "fingertips") if does == "press" else does
            yield from (str(shown),) if shown in KNOWN else ()


def _touches(picture: Mapping[str, Any]) -> bool:
    """Whether a hand or a thing goes to the point; what is broken is told elsewhere."""
    said = [*_listed(picture, "hands"), *_listed(picture, "props")]
    places = (entry for one in said for entry in (one, *one.values()) if isinstance(entry, dict))
    return "on_point" in picture or any("point" in entry.values() for entry in places)


def _listed(picture: Mapping[str, Any], word: str) -> list[dict[str, Any]]:
    items = picture.get(word)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, tuple) else []
