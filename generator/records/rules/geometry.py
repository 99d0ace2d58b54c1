"""Rules that keep names and numbers of places on the body together."""

from generator.records.problems import instead
from generator.records.rules.checked import Checked, Found, dig

NAMED = {"landmarks": "body/landmarks.yaml", "zones": "body/zones.yaml"}
NUMBERS = "body/geometry.yaml"


def place_without_name(record: Checked) -> Found:
    """A landmark or zone that has numbers has a name too."""
    for section, file in NAMED.items():
        named, placed = _ids(record.entries.get(file)), _ids(record.at(section))
        for place in placed if named else ():
            if place not in named:
                near = instead(place, [name for name in named if name not in placed] or named)
                message = f"`{place}` is not in content/{file}"
                yield record.source.key((section, place)), "no-name", message, f"add it there, or {near}"


def place_without_numbers(record: Checked) -> Found:
    """A landmark or zone that has a name has numbers too."""
    section = next(section for section, file in NAMED.items() if record.source.file.endswith(file))
    placed = _ids(dig(record.entries.get(NUMBERS), section))
    for place in _ids(record.source.data) if placed else ():
        if place not in placed:
            message = f"content/{NUMBERS} does not say where `{place}` is"
            yield record.source.key((place,)), "no-numbers", message, f"add it to `{section}` there"


def _ids(entries: object) -> list[str]:
    """The ids of a list that could be read; none of one that could not, so that nothing is doubted."""
    return list(entries) if isinstance(entries, dict) else []
