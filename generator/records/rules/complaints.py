"""Rules about complaints: their points are felt where the complaint is."""

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Checked, Finding, Finds, check_of, dig

COMPLAINT = "content/complaints/back-of-the-hip.yaml"

FELT_ELSEWHERE = Rule(
    "felt-elsewhere",
    "A point that is tried for a complaint is felt in one of its zones.",
    wrong="zones: [groin]",
    right="zones: [buttock, sacrum]",
    why="Who has this pain would press a spot that cannot bring it on.",
    file=COMPLAINT,
)


@check_of("complaint")
def felt_elsewhere(record: Checked) -> Finds:
    zones = {zone for _, zone in record.texts("zones")}
    for number, tried in enumerate(record.at("points") or ()):
        point = dig(tried, "id")
        felt = record.felt.get(str(point), frozenset())
        if felt and not felt & zones:
            place = record.source.place(("points", number, "id"))
            message = f"`{point}` is felt in none of the zones"
            yield Finding(FELT_ELSEWHERE, place, message, f"leave it out, or add one of {', '.join(sorted(felt))}")
