"""Rules about the fixed words of pages, and about the words that people search with."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import surely
from generator.records.rules.checked import Checked, Finding, Finds, check_of

WORD_LEFT_OUT = Rule(
    "word-left-out",
    "A word that is left out of every question can mean nothing.",
    wrong="  pain: [buttock]",
    right="  bum: [buttock]",
    file="content/words/search.en.yaml",
    stands="  bum: [buttock]",
)
MARKUP = r"[<>&\"]|\{(?![a-z_]+(?::g)?\})|!?\[|\]\("
PLAIN_WORD = Rule(
    "plain-word",
    "A fixed word is text alone; a gap in it is one word in braces.",
    wrong="    gallery: <b onclick=go()>All pictures</b>",
    right="    gallery: All pictures",
    why="It stands in many places of a page, also in such as only take text.",
    file="content/words/en.yaml",
)


PLURAL_FORMS = Rule(
    "plural-forms",
    "What is said of a number has a form for each kind of number that the language tells apart.",
    wrong='  spot: {one: "{count} sore spot"}',
    right='  spot: {one: "{count} sore spot", other: "{count} sore spots"}',
    why="English has `one` and `other`; other languages have up to six kinds, by the tables of Unicode.",
    file="content/words/en.yaml",
)
LANGUAGE_OF_WORDS = Rule(
    "language-of-words",
    "A file of words is in the language that its name says.",
    wrong="language: de",
    right="language: en",
    why="Its grammar goes by this: which forms a number has, how a list and a day are written.",
    file="content/words/en.yaml",
)
UNKNOWN_WORD = Rule(
    "unknown-word",
    "A fixed word has a name that the site says, and gaps that it fills.",
    wrong="    galery: All pictures",
    right="    gallery: All pictures",
    why="Under a mistyped name nobody finds it, and the build would tell so only when all pictures are drawn.",
    file="content/words/en.yaml",
)
CODE_OF_LANGUAGE = re.compile("[a-z]{2}")
CODE = Path(__file__).parents[3]
JOINTS = CODE / "records" / "schema" / "joints.py"
"""Each movement of a joint has words, too."""
NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*")
FILLED = re.compile(r"\b([a-z][a-z0-9_]*)=")
GAP = re.compile(r"\{([a-z_]+)(?::g)?\}")


@check_of("words/en.yaml")
def unknown_word(record: Checked) -> Finds:
    """Whole sections are told by the build: each of their words would be told here."""
    for part in record.parts:
        if part.loc[:1] not in (("words",), ("counted",)) or not isinstance(part.value, str | dict) or not part.loc[1:]:
            continue
        if unknown := _unknown(str(part.loc[-1])):
            message, remedy = f"the site says no `{part.loc[-1]}`", _meant(str(part.loc[-1]), unknown, _said_in_code())
            yield Finding(UNKNOWN_WORD, record.source.key(part.loc), message, remedy)
        for nth, gap in enumerate(GAP.findall(part.value) if isinstance(part.value, str) else ()):
            if unknown := _unknown(gap):
                message, remedy = f"nothing fills the gap `{{{gap}}}`", _meant(gap, unknown, _filled_in_code())
                yield Finding(UNKNOWN_WORD, record.source.word(part.loc, GAP.pattern, nth), message, remedy)


def _unknown(name: str) -> list[str]:
    """The parts of a name that stand nowhere in our code and templates; some names are put together there."""
    return [word for word in NAME.findall(name) if word not in _said_in_code()]


def _meant(name: str, unknown: Sequence[str], known: frozenset[str]) -> str:
    """The name with each of its words as it is in our code; that of a class is no word of the site."""
    near = [(word, surely(word, [one for one in known if one.islower()])) for word in unknown]
    for word, right in near:
        name = name.replace(word, right or word)
    return f"did you mean `{name}`?" if all(right for _, right in near) else "give it back the name that it had"


@cache
def _said_in_code() -> frozenset[str]:
    """Every name in our code and templates, but for those of rules, whose examples are mistyped on purpose."""
    return frozenset(NAME.findall(_code()))


@cache
def _filled_in_code() -> frozenset[str]:
    """Every name that is given a value by it, as those of gaps are."""
    return frozenset(FILLED.findall(_code()))


@cache
def _code() -> str:
    rooms = (room for room in CODE.iterdir() if room.is_dir() and room.name not in ("records", "diagnostics"))
    files = (path for room in rooms for ending in ("*.py", "*.j2") for path in room.rglob(ending))
    return "\n".join(path.read_text(encoding="utf-8") for path in (*files, JOINTS))


@check_of("words/en.yaml")
def plural_forms(record: Checked) -> Finds:
    wanted = record.language.plurals
    counted = record.at("counted")
    for name, forms in counted.items() if isinstance(counted, dict) else ():
        said = forms.keys() if isinstance(forms, dict) else wanted
        for kind in sorted(wanted - said):
            place = record.source.key(("counted", name))
            yield Finding(PLURAL_FORMS, place, f"`{name}` does not say `{kind}`", f"add `{kind}: `")
        for kind in sorted(said - wanted):
            place = record.source.key(("counted", name, kind))
            message = f"the language has no kind of number that is called `{kind}`"
            yield Finding(PLURAL_FORMS, place, message, f"choose from {', '.join(sorted(wanted))}")


@check_of("words/en.yaml", "words/search.en.yaml")
def language_of_words(record: Checked) -> Finds:
    said, named = record.at("language"), record.source.file.split(".")[-2].rpartition("/")[2]
    if isinstance(said, str) and CODE_OF_LANGUAGE.fullmatch(said) and said != named:
        place = record.source.place(("language",))
        yield Finding(LANGUAGE_OF_WORDS, place, f"the name of the file says `{named}`", f"write `{named}`")


@check_of("words/en.yaml")
def plain_word(record: Checked) -> Finds:
    for part in record.parts:
        for nth, sign in enumerate(re.findall(MARKUP, part.value) if isinstance(part.value, str) else ()):
            place = record.source.word(part.loc, MARKUP, nth)
            remedy = "say it without this sign" if sign != "{" else "write a gap as one word in braces: `{count}`"
            yield Finding(PLAIN_WORD, place, f"`{sign}` may not be in a fixed word", remedy)


@check_of("words/search.en.yaml")
def word_left_out(record: Checked) -> Finds:
    ignored = {word for _, word in record.texts("ignore")}
    for word in record.at("means") or ():
        if word in ignored:
            place = record.source.key(("means", word))
            message = f"`{word}` is in `ignore` already"
            yield Finding(WORD_LEFT_OUT, place, message, "remove it from one of the two")
