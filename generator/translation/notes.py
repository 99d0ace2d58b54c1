"""What a translator should know of a message: the steps beside it, its pictures, and what stands in braces."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.diagnostics.location import Loc
from generator.language.protocol import Language
from generator.records.schema.base import MOVES
from generator.translation.message import Message
from generator.translation.of_records import BETWEEN

IN_BRACES = re.compile(r"\{([a-z_]+)")
LONG = 90


def with_notes(messages: Iterable[Message], language: Language, site_url: str) -> list[Message]:
    """The messages of a catalogue, each with its notes."""
    found = list(messages)
    by_place = {(message.file, message.loc): message for message in found}
    return [
        replace(one, notes=(*_beside(one, by_place), *_shown(one, site_url), *_braces(one, language))) for one in found
    ]


def _beside(message: Message, by_place: dict[tuple[str, Loc], Message]) -> Iterator[str]:
    """The step before and the step after; of words, how they are parted."""
    at = next((number for number, step in enumerate(message.loc) if isinstance(step, int)), None)
    if "steps" in message.loc and at is not None and message.loc[-1] == "text":
        for name, other in (("Before", message.loc[at] - 1), ("After", message.loc[at] + 1)):  # type: ignore[operator]
            if step := by_place.get((message.file, (*message.loc[:at], other, "text"))):
                yield f"{name}: {step.text}"
    if message.loc[-1] == "caption" and at is not None:
        step = by_place.get((message.file, (*message.loc[: at + 1], "text")))
        yield f"Stands below the picture of: {step.text if step else 'this step'}"
    if message.loc[-1:] == ("also_called",):
        yield f"Words that people say or type, with `{BETWEEN.strip()}` between them. Write those of your language."


def _shown(message: Message, site_url: str) -> Iterator[str]:
    """Where its picture is."""
    if message.picture:
        yield f"Picture: {site_url}figures/{message.picture}.svg"


def _braces(message: Message, language: Language) -> Iterator[str]:
    """What is filled in, and in which forms."""
    for marker in dict.fromkeys(IN_BRACES.findall(" ".join(message.said))):
        yield f"{{{marker}}}: {_meaning(marker, language)}"


def _meaning(marker: str, language: Language) -> str:
    if marker in ("side", "other"):
        sides = ("right", "left") if marker == "side" else ("left", "right")
        said = " or ".join(language.sides[side] for side in sides)
        which = "the painful side" if marker == "side" else "the side that does not hurt"
        forms = (f"{{{marker}.{form}}} is {language.sides[f'{sides[0]}.{form}']}" for form in language.side_forms)
        return f"{which}, {said}. {'; '.join(forms)}".rstrip(". ")
    if marker in MOVES:
        forms = (f"{{{marker}.{form}}} is {language.in_widths(2, 2, form)}" for form in language.width_forms)
        return "; ".join((f"a number of finger widths, such as {language.in_words(2)}", *forms))
    return "how long to hold, such as 30 seconds" if marker == "hold" else "is filled in; leave it as it is"
