"""A rule about two translations that stand in each other's place, where gaps, numbers and links prove it."""

from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Finding, Finds
from generator.translation.compared import Compared
from generator.translation.po.reading import FILE

SWAPPED_SENTENCES = Rule(
    "swapped-sentences",
    "Each translation stands below its own English.",
    wrong='''msgid "This spot sends its ache to the back of your {side} hip."
msgstr "Nadie ha contado cuántas veces es un punto doloroso lo que duele ahí."

#: content/complaints/back-of-the-hip.yaml
msgctxt "back-of-the-hip.note"
msgid "Nobody has counted how often a sore spot is what hurts there."
msgstr "Este punto envía su molestia a la parte de atrás de tu cadera {side.f}."''',
    right='''msgid "This spot sends its ache to the back of your {side} hip."
msgstr "Este punto envía su molestia a la parte de atrás de tu cadera {side.f}."

#: content/complaints/back-of-the-hip.yaml
msgctxt "back-of-the-hip.note"
msgid "Nobody has counted how often a sore spot is what hurts there."
msgstr "Nadie ha contado cuántas veces es un punto doloroso lo que duele ahí."''',
    why="What stands in braces, the numbers and the links of each fit the other one.",
    file=FILE,
)


def swapped_sentences(compared: Compared) -> Finds:
    for said, other in compared.swapped.items():
        line = compared.place(other.entry, other.name).line
        message = f"this is the translation of `{other.message.context}`"
        yield Finding(SWAPPED_SENTENCES, compared.place(said.entry, said.name), message, f"swap it with line {line}")
