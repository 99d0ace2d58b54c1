"""Rules about where pain is felt."""

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of

ZONE_TWICE = Rule(
    "zone-twice",
    "A zone is felt by most people or by some, not by both.",
    wrong="some: [low-back, sacrum]",
    right="some: [low-back, buttock]",
)
DISPUTED_WITHOUT_NOTE = Rule(
    "disputed-without-note",
    "Where sources disagree, the record says how.",
    wrong="sure: disputed",
    right="sure: disputed\n  note: One teacher puts the pain at the hip joint.",
    why="A reader who is told that something is not certain wants to know what.",
    stands="""sure: agreed
  note: >
    Sources agree on the hip bone's back rim, the sacrum and the joint between them. The guide this one grew from
    names the low back and most of the buttock.""",
)


@check_of("point")
def zone_twice(record: Checked) -> Finds:
    most = {zone for _, zone in record.texts("pain", "most")}
    for loc, zone in record.texts("pain", "some"):
        if zone in most:
            place = record.source.place(loc)
            yield Finding(ZONE_TWICE, place, f"`{zone}` is in `most` already", "remove it from one of the two")


@check_of("point", "complaint")
def disputed_without_note(record: Checked) -> Finds:
    for part in (("locate",), ("pain",), ()):
        if record.at(*part, "sure") == "disputed" and not record.at(*part, "note"):
            place = record.source.place((*part, "sure"))
            message = "the record does not say what is disputed"
            remedy = f"add `note:` to `{part[0]}`" if part else "add `note:`"
            yield Finding(DISPUTED_WITHOUT_NOTE, place, message, remedy)
