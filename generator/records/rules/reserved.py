"""Rules about names that mean something else to a browser, a host or a computer."""

from typing import get_args

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import ANY_RECORD, Checked, Finding, Finds, check_of

OF_BROWSERS = ("constructor", "prototype")
OF_ADDRESSES = ("index", "readme")
OF_WINDOWS = ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
RESERVED = frozenset((*OF_BROWSERS, *OF_ADDRESSES, *OF_WINDOWS))

RESERVED_NAME = Rule(
    "reserved-name",
    "An id is not one of the words that browsers, addresses and computers keep for themselves.",
    wrong="constructor:\n  name: Wall",
    right="wall:\n  name: Wall",
    why="Each list of a script has a `constructor`, each folder an `index`, and Windows takes no file `con`.",
    file="content/equipment.yaml",
)


@check_of(ANY_RECORD)
def reserved_name(record: Checked) -> Finds:
    for part in record.parts:
        is_list_of_ids = part.shape.entry is not None and get_args(part.shape.type)[0] is not str
        for name in RESERVED.intersection(part.value) if is_list_of_ids and isinstance(part.value, dict) else ():
            yield Finding(RESERVED_NAME, record.source.key((*part.loc, name)), *why_not(name))


def why_not(name: str) -> tuple[str, str]:
    """What is wrong with this name, and what to do."""
    return f"`{name}` is a word that computers keep for themselves", f"add to it, such as `{name}-one`"
