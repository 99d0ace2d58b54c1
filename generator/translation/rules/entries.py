"""Rules about entries: that each is of a text of today, once, translated, and up to date."""

from generator.diagnostics.location import START
from generator.diagnostics.rule import Rule
from generator.records.rules.checked import Finding, Finds
from generator.translation.compared import Compared
from generator.translation.facts import words_of
from generator.translation.po.entry import Entry
from generator.translation.po.head import kinds_of
from generator.translation.po.reading import FILE

SHORT = 60
WORDS_OF_A_SENTENCE = 4

UNKNOWN_SENTENCE = Rule(
    "unknown-sentence",
    "The context of a sentence is its place in a record.",
    wrong='msgctxt "back-of-the-hip.nmae"',
    right='msgctxt "back-of-the-hip.name"',
    why="By its place a translation finds its way into a guide. What no record has is shown nowhere.",
    mends="writes the place of the one sentence that is the same and has no translation",
    file=FILE,
)
SENTENCE_TWICE = Rule(
    "sentence-twice",
    "A sentence has one translation.",
    wrong='''msgctxt "back-of-the-hip.name"
msgid "Postman's pain"
msgstr "Dolor del cartero"

msgctxt "back-of-the-hip.name"
msgid "Postman's pain"
msgstr "Mal del cartero"''',
    right='''msgctxt "back-of-the-hip.name"
msgid "Postman's pain"
msgstr "Dolor del cartero"''',
    why="A merge of two versions can leave both. Only one can be shown, and nobody can tell which one is meant.",
    file=FILE,
)
FORMER_SENTENCE = Rule(
    "former-sentence",
    "A catalogue holds the sentences of today.",
    wrong='''msgstr "Dolor del cartero"

#~ msgctxt "back-of-the-hip.see_first.9"
#~ msgid "Your hip is hot."
#~ msgstr "Tu cadera está caliente."''',
    right='msgstr "Dolor del cartero"',
    why="`translate` keeps what is gone for the case that it comes back. Once it is sure not to, it can go.",
    mends="removes it",
    file=FILE,
    severity="warning",
)
OUT_OF_DATE = Rule(
    "out-of-date",
    "A translation says what the English says today.",
    wrong='''#, fuzzy
#| msgid "The postman's pain"
msgctxt "back-of-the-hip.name"''',
    right='msgctxt "back-of-the-hip.name"',
    why="The English was changed after it was translated. Until somebody has looked, the whole guide is in English.",
    file=FILE,
    severity="warning",
)
UNTRANSLATED = Rule(
    "untranslated",
    "A guide that is begun in a language is translated whole.",
    wrong='msgstr ""',
    right='msgstr "Dolor del cartero"',
    why="No guide is half in one language and half in another: until the last sentence is there, it is in English.",
    file=FILE,
    stands='msgstr "Dolor del cartero"',
    severity="warning",
)


def unknown_sentence(compared: Compared) -> Finds:
    there = {entry.context for entry in compared.catalogue.live}
    for entry in compared.catalogue.live:
        if entry.context in compared.messages:
            continue
        same = [one for one in compared.messages.values() if one.said == entry.english and one.context not in there]
        right = same[0].context if len(same) == 1 else ""
        remedy = f"write `{right}`" if right else f"{_translate(compared)}: it puts each sentence to its place"
        span = entry.spans.get("msgctxt")
        edits = compared.source.edit(*span, f'"{right}"') if right and span else ()
        message = f"no record has a text at `{entry.context}`"
        yield Finding(UNKNOWN_SENTENCE, compared.place(entry, "msgctxt"), message, remedy, edits)


def sentence_twice(compared: Compared) -> Finds:
    seen: dict[str, Entry] = {}
    for entry in compared.catalogue.live:
        if entry.context in seen:
            line = compared.place(seen[entry.context], "msgctxt").line
            message, remedy = f"`{entry.context}` stands here again", f"remove one: the first is on line {line}"
            yield Finding(SENTENCE_TWICE, compared.place(entry, "msgctxt"), message, remedy)
        seen.setdefault(entry.context, entry)


def former_sentence(compared: Compared) -> Finds:
    for entry in compared.catalogue.entries:
        if entry.is_obsolete:
            start, end = entry.spans["entry"][0], max(end for _, end in entry.spans.values())
            start = compared.source.text.rfind("\n", 0, start) + 1
            start -= compared.source.text[:start].endswith("\n\n")
            edits = compared.source.edit(start, min(end + 1, len(compared.source.text)), "")
            message = f"no record has the text `{_short(entry.texts['msgid'])}` any more"
            remedy = "remove these lines, unless the text will come back"
            yield Finding(FORMER_SENTENCE, compared.place(entry, "msgid"), message, remedy, edits)


def out_of_date(compared: Compared) -> Finds:
    known = {entry.context for entry, _ in compared.pairs}
    for entry in compared.catalogue.live:
        message = compared.messages.get(entry.context)
        if message is None or not entry.is_begun:
            continue
        if entry.context not in known and message.said != entry.english:
            said = f"the English is now `{_short(message.text)}`"
            remedy = f"{_translate(compared)}, and translate the new text"
            yield Finding(OUT_OF_DATE, compared.place(entry, "msgid"), said, remedy)
        elif entry.is_fuzzy:
            was = entry.former.get("msgid")
            said = f"the English was `{_short(was)}` before" if was else "this is marked to be looked at again"
            remedy = "translate what the English says now, and remove the mark `fuzzy`"
            yield Finding(OUT_OF_DATE, compared.place(entry, "flags"), said, remedy)


def untranslated(compared: Compared) -> Finds:
    for entry, message in compared.pairs:
        if message.unit not in compared.begun:
            continue
        for name, text in entry.said.items():
            if not text:
                remedy = "translate it: until then all of this is shown in English"
                yield Finding(UNTRANSLATED, compared.place(entry, name), "this is not translated yet", remedy)
            elif text in message.said and len(words_of(text)) >= WORDS_OF_A_SENTENCE:
                yield Finding(UNTRANSLATED, compared.place(entry, name), "this is the English text", "translate it")
            elif not message.shape.item and (left := _left_over(message.text, text)):
                place, said = compared.place(entry, name), f"`{left}` is English"
                yield Finding(UNTRANSLATED, place, said, "translate it: nothing is half in one language")
        for kind in kinds_of(compared.language)[len(entry.said) :] if message.plural else ():
            place = compared.place(entry, "msgid_plural")
            yield Finding(UNTRANSLATED, place, f"the form for `{kind}` is missing", _translate(compared))
    yield from _without_entry(compared)


def _left_over(english: str, text: str) -> str:
    """Words in small letters that stand so in both, one behind the other: too many for names that are alike."""
    runs = _runs(words_of(english))
    left = (run for run in _runs(words_of(text)) if run in runs and all(map(str.islower, run)))
    return " ".join(next(left, ()))


def _runs(words: list[str]) -> list[list[str]]:
    return [words[at : at + WORDS_OF_A_SENTENCE] for at in range(len(words) - WORDS_OF_A_SENTENCE + 1)]


def _without_entry(compared: Compared) -> Finds:
    """Texts that are new: told once, since one command writes all of them."""
    there = {entry.context for entry in compared.catalogue.live}
    lost = {entry.english for entry in compared.catalogue.live if entry.context not in compared.messages}  # told there
    missing = (one for one in compared.messages.values() if one.context not in there and one.said not in lost)
    new = [one for one in missing if one.unit in compared.begun]
    if new:
        count = f"{len(new)} texts are" if len(new) > 1 else "1 text is"
        message = f"{count} not in this catalogue yet, such as `{new[0].context}`"
        yield Finding(UNTRANSLATED, START, message, _translate(compared))


def _translate(compared: Compared) -> str:
    return f"run `python -m generator translate {compared.language.code}`"


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT].rpartition(' ')[0]} …"
