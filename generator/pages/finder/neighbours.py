"""The zones that touch a zone on the skin."""

from collections.abc import Mapping

from generator.records.schema.body import Zone


def neighbours(zones: Mapping[str, Zone], zone: str) -> list[str]:
    """In the order of their file, which is from head to foot. It says each pair once, at one of the two."""
    return [other for other, record in zones.items() if zone in record.next_to or other in zones[zone].next_to]
