"""Rules about the head of a catalogue: the language, the letters, the kinds of number."""

import re

from generator.diagnostics.location import START
from generator.diagnostics.rule import Rule
from generator.language.protocol import Language
from generator.records.rules.checked import Finding, Finds
from generator.translation.compared import Compared
from generator.translation.po.head import counts_alike, wanted_fields
from generator.translation.po.reading import FILE

CATALOGUE_HEAD = Rule(
    "catalogue-head",
    "The head of a catalogue says its language, that its letters are UTF-8, and the kinds of number of the language.",
    wrong='"Language: en\\n"',
    right='"Language: es\\n"',
    why="Poedit and Weblate go by it: how many forms they ask for, and how letters are written.",
    mends="writes what it has to say",
    file=FILE,
)


def wrong_head(compared: Compared) -> Finds:
    head, fields = compared.catalogue.head, compared.catalogue.fields
    remedy = f"run `python -m generator translate {compared.language.code}`: it writes what is missing"
    if head is None:
        yield Finding(CATALOGUE_HEAD, START, "the catalogue has no head", remedy)
        return
    for name, wanted in wanted_fields(compared.language).items():
        said = fields.get(name)
        if said is None:
            place = compared.place(head, "msgstr")
            yield Finding(CATALOGUE_HEAD, place, f"the head does not say `{name}`", remedy)
        elif not _is_right(name, said, wanted, compared.language):
            start, end = head.spans["msgstr"]
            found = re.search(rf"{name}: *(.*?)\\n", compared.source.text[start:end])
            span = (start + found.start(1), start + found.end(1)) if found else (start, end)
            edits = compared.source.edit(*span, wanted) if found else ()
            message = f"`{name}` is `{said}` in the head"
            yield Finding(CATALOGUE_HEAD, compared.source.between(*span), message, f"write `{wanted}`", edits)


def _is_right(name: str, said: str, wanted: str, language: Language) -> bool:
    if name == "Plural-Forms":
        return counts_alike(said, language)
    small = said.lower().replace(" ", "")
    return small == wanted.lower().replace(" ", "") or (name == "Content-Transfer-Encoding" and small == "8-bit")
