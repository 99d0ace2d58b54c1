"""Rules about what stands around the words of a translation: bold, code, tables, full stops, blanks."""

import re

from generator.diagnostics.location import Place
from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Finding, Finds
from generator.translation.compared import Compared, Said
from generator.translation.po.reading import FILE

MUSCLE = FILE.replace("complaints", "gluteus-medius")
LOST_MARK = Rule(
    "lost-mark",
    "A translation has the bold words, the code and the columns of its English.",
    wrong="**tres puntos",
    right="tres puntos",
    why="A star that is alone stands on the page as it is. What is bold in a warning is read first.",
    file=MUSCLE,
)
OTHER_END = Rule(
    "other-end",
    "A translation begins and ends as its English does: with a blank or none, with a full stop or none.",
    wrong='duermas de lado"',
    right='duermas de lado."',
    why="Some texts are put together. A sentence without an end may have lost its last words.",
    file=MUSCLE,
    severity="warning",
)
MARKS = {
    "bold words": re.compile(r"\*\*"),
    "words in code": re.compile(r"`[^`]*`"),
    "columns": re.compile(r"\|"),
    "signs of a heading or a list": re.compile(r"\A\s*(?:#+|[-*])(?= )"),
    "tabs": re.compile(r"\t"),
}
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“]*“")
ENDS = re.compile(r"[.?!:…]\W*\Z")
WORDS = "content/words/en.yaml"
"""Their blanks, in front of what is put behind others, are not in a catalogue."""


def lost_mark(compared: Compared) -> Finds:
    for said in compared.said:
        for name, mark in MARKS.items():
            wanted, found = (sorted(mark.findall(text)) for text in (said.english, said.text))
            is_quoted = name == "words in code" and len(QUOTED.findall(said.text)) >= len(wanted) > len(found)
            if wanted != found and not is_quoted:
                message = f"the {name} are not those of the English"
                remedy = f"the English has {len(wanted)} of these signs, and this has {len(found)}"
                remedy = "write them as the English does" if len(wanted) == len(found) else remedy
                yield Finding(LOST_MARK, _place(compared, said), message, remedy)


def other_end(compared: Compared) -> Finds:
    for said in compared.said:
        english, text = said.english, said.text
        if said.message.shape.item or said.message.file == WORDS:
            continue
        if text != text.strip() and english == english.strip():
            yield Finding(OTHER_END, _place(compared, said), "a blank stands before or behind this", "remove it")
        elif bool(ENDS.search(english)) != bool(ENDS.search(text)):
            has = bool(ENDS.search(english))
            message = "the English ends with a full stop" if has else "the English ends without a full stop"
            yield Finding(OTHER_END, _place(compared, said), message, "end it as the English ends")


def _place(compared: Compared, said: Said) -> Place:
    return compared.place(said.entry, said.name)
