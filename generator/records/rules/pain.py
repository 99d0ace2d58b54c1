"""Rules about where pain is felt."""

from generator.records.rules.checked import Checked, Found


def zone_twice(record: Checked) -> Found:
    """A zone is felt by most people or by some."""
    most = {zone for _, zone in record.texts("pain", "most")}
    for loc, zone in record.texts("pain", "some"):
        if zone in most:
            yield (
                record.source.place(loc),
                "zone-twice",
                f"`{zone}` is in `most` already",
                "remove it from one of the two",
            )


def disputed_without_note(record: Checked) -> Found:
    """Where sources disagree, the record says how."""
    if record.at("pain", "sure") == "disputed" and not record.at("pain", "note"):
        place = record.source.place(("pain", "sure"))
        yield (
            place,
            "disputed-without-note",
            "the record does not say what is disputed",
            "add `note:` to `pain`",
        )
