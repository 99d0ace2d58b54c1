"""Rules that keep what was written from memory apart from what sources were seen to say."""

from collections.abc import Mapping
from typing import Any

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of

READ_AT_LEAST = {"agreed": 2, "likely": 1, "disputed": 1, "recalled": 0}
"""How many sources were looked up for a part that says so of itself: two at least, to agree."""

SURE_FROM_MEMORY = Rule(
    "sure-from-memory",
    "A place or a pain that rests on memory says so.",
    wrong="""[locate, pain, release.steps, stretch.steps], recalled: [locate], note: Low back and most of the buttock.}
  - {id: travell-simons-2, supports: [locate, pain], recalled: [locate]}""",
    right="""[locate, pain, release.steps, stretch.steps], note: Low back and most of the buttock.}
  - {id: travell-simons-2, supports: [locate, pain]}""",
    why="Readers are told how sure each part is; what nobody looked up again must not be told as agreed.",
)
RECALLED_ELSEWHERE = Rule(
    "recalled-elsewhere",
    "What was recalled from a source is one of the parts that it supports.",
    wrong="  - {id: stuart-hinds, supports: [pain], recalled: [locate],",
    right="  - {id: stuart-hinds, supports: [pain],",
)


@check_of("point")
def sure_from_memory(record: Checked) -> Finds:
    for part in ("locate", "pain"):
        yield from _too_sure(record, part, (part, "sure"))


@check_of("complaint")
def complaint_sure_from_memory(record: Checked) -> Finds:
    yield from _too_sure(record, "points", ("sure",))


def _too_sure(record: Checked, part: str, loc: tuple[str, ...]) -> Finds:
    """Whether what stands at `loc` says more of this part than was looked up."""
    sure, read = record.at(*loc), len(_read(record, part))
    if (
        _names_all_parts(record)
        and isinstance(sure, str)
        and record.at("sources")
        and read < READ_AT_LEAST.get(sure, 0)
    ):
        fits = [word for word, least in READ_AT_LEAST.items() if least <= read]
        message = f"`{sure}`, but {read} of the sources for `{part}` {'was' if read == 1 else 'were'} looked up"
        yield Finding(SURE_FROM_MEMORY, record.source.place(loc), message, f"write `{'` or `'.join(fits)}`")


@check_of("point", "complaint")
def recalled_elsewhere(record: Checked) -> Finds:
    for number, source in _sources(record):
        for at, part in enumerate(_parts(source, "recalled")):
            if part not in _parts(source, "supports"):
                place = record.source.place(("sources", number, "recalled", at))
                message = f"`{part}` is not in `supports`"
                yield Finding(RECALLED_ELSEWHERE, place, message, "add it there, or remove it here")


def _names_all_parts(record: Checked) -> bool:
    """Whether every part that a source supports is there: a slip in its name is told there."""
    parts = (part.split(".")[0] for _, source in _sources(record) for part in _parts(source, "supports"))
    return all(isinstance(record.source.data, dict) and part in record.source.data for part in parts)


def _read(record: Checked, whole: str) -> list[str]:
    """The sources of a part, or of a part of it, that were looked up."""
    found = []
    for _, source in _sources(record):
        looked_up = set(_parts(source, "supports")) - set(_parts(source, "recalled"))
        if any(part.split(".")[0] == whole for part in looked_up):
            found.append(str(source.get("id")))
    return found


def _sources(record: Checked) -> list[tuple[int, dict[str, Any]]]:
    sources = record.at("sources")
    said = enumerate(sources) if isinstance(sources, tuple) else ()
    return [(number, source) for number, source in said if isinstance(source, dict)]


def _parts(source: Mapping[str, Any], name: str) -> tuple[str, ...]:
    said = source.get(name)
    return said if isinstance(said, tuple) else ()
