"""A rule about pictures: what they name on the body is there."""

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import ANY_RECORD, Checked, Finding, Finds, check_of
from generator.records.schema.base import PLACE, PlaceOfBody

UNKNOWN_PLACE = Rule(
    "unknown-place",
    "A thing, a hand or an arrow goes to a place on the body that has a name.",
    wrong="supine-quiet: {base: supine, props: [mat, {pillow: {under: side nee}}], caption: A knee.}",
    right="supine-quiet: {base: supine, side: {knee: {flexion: 10}}, props: [mat]}",
    file="content/gallery.yaml",
    why="The words of pictures list the parts of the body; every landmark is a place too.",
)


@check_of(ANY_RECORD)
def unknown_place(record: Checked) -> Finds:
    for part, mark in record.marked(PlaceOfBody):
        if part.value not in mark.also and not record.known.has(PLACE, part.value):
            message = f"`{part.value}` is no place on the body"
            remedy = record.known.instead_of_place(part.value)
            yield Finding(UNKNOWN_PLACE, record.source.place(part.loc), message, remedy)
