"""Rules about what a translation must have of its English: it may lose no gap, no number and no link."""

import re

from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import instead, surely
from generator.language.known import source_language
from generator.records.rules.checked import Finding, Finds
from generator.records.rules.writing.sentences import UNKNOWN_MARKER, forms_of
from generator.translation.compared import Compared, Said
from generator.translation.facts import (
    GAP,
    IN_BRACES,
    counts_in_words,
    facts_of,
    numbers_in_words,
    numbers_of_english,
)
from generator.translation.po.reading import FILE
from generator.translation.rules.letters import is_damaged

LOST_MARKER = Rule(
    "lost-marker",
    "A translation has each word in braces that its English has.",
    wrong="de tu cadera.",
    right="de tu cadera {side.f}.",
    why="The page fills in the side that hurts, the finger widths and the seconds. Without the braces they are lost.",
    file=FILE,
)
OTHER_NUMBER = Rule(
    "other-number",
    "A translation has the numbers of its English, in figures or in words.",
    wrong="camina un poco cada 30 minutos",
    right="camina un poco cada 20 minutos",
    why="Doses and limits are for safety. A number that is not the same is the worst slip of a translation.",
    mends="writes the number of the English where one number stands for one other",
    file=FILE.replace("complaints", "gluteus-medius"),
)
LOST_LINK = Rule(
    "lost-link",
    "A translation has the links of its English.",
    wrong="En [ninguna parte](/safety/) se ha contado",
    right="Nadie ha contado",
    file=FILE,
)
LOST_NOT = Rule(
    "lost-not",
    "A translation denies and forbids what its English does.",
    wrong="Todos han contado",
    right="Nadie ha contado",
    why="A warning without its `not` says the opposite, and somebody may press an artery.",
    file=FILE,
)
BRACKETS = r"[\[(<]({names})(?:\.\w+)?[\])>](?!\()"


def gaps(compared: Compared) -> Finds:
    for said in compared.said:
        if said not in compared.swapped:
            yield from _gaps(compared, said)


def _gaps(compared: Compared, said: Said) -> Finds:
    english = [facts_of(text).gaps for text in said.message.said]
    needed = frozenset.intersection(*english) if said.kind in ("one", "zero") else facts_of(said.english).gaps
    allowed = frozenset.union(*english) | ({"side", "other"} & {*said.message.markers})
    lost, unknown = {*needed}, list[tuple[str, int]]()
    for nth, found in _with_count(IN_BRACES.findall(said.text)):
        whole = GAP.fullmatch(found)
        name = whole[1] if whole else _bare(found)
        lost.discard(name)
        if name not in allowed:
            unknown.append((found, nth))
        elif not whole:
            right = f"{{{_inner(found)}}}"
            edits = compared.instead(said, found, right, nth)
            message, remedy = f"`{found.strip()}` is not filled in", f"write `{right}`"
            yield Finding(UNKNOWN_MARKER, compared.word(said, found, nth), message, remedy, edits)
        elif whole[2]:
            yield from _form(compared, said, found, nth)
        else:
            yield from _unit(compared, said, found, nth)
    for found, nth in unknown:
        right = next(iter(lost)) if len(lost) == len(unknown) == 1 else surely(_bare(found), allowed) or ""
        lost.discard(right)
        yield _unknown(compared, said, found, nth, right, sorted(allowed))
    is_said = compared.language.writing.side.search(said.text)  # as left or right, which is told for itself
    for name in sorted(lost - ({"side", "other"} if is_said else set())):
        yield _lost(compared, said, name)


def _lost(compared: Compared, said: Said, name: str) -> Finding:
    """A gap that is not there, or stands in other brackets."""
    remedy = f"write `{{{name}}}`{' or one of its forms' * bool(forms_of(name, compared.language))}"
    if other := re.search(BRACKETS.format(names=name), said.text):
        edits, place = compared.instead(said, other[0], f"{{{name}}}"), compared.word(said, other[0])
        return Finding(UNKNOWN_MARKER, place, f"`{other[0]}` is not filled in", remedy, edits)
    place = compared.place(said.entry, said.name)
    return Finding(LOST_MARKER, place, f"`{{{name}}}` of the English is not here", remedy)


def _unknown(compared: Compared, said: Said, found: str, nth: int, right: str, allowed: list[str]) -> Finding:
    choices = instead(_bare(found), allowed) if allowed else "leave it out: the English has none here"
    remedy = f"write `{{{right}}}`" if right else choices
    edits = compared.instead(said, found, f"{{{right}}}", nth) if right else ()
    return Finding(UNKNOWN_MARKER, compared.word(said, found, nth), f"`{found}` is not filled in here", remedy, edits)


def _form(compared: Compared, said: Said, found: str, nth: int) -> Finds:
    name, _, form = found.strip("{}").partition(".")
    forms = forms_of(name, compared.language)
    if form in forms:
        return
    near = surely(form, forms)
    right = f"{name}.{near}" if near else "" if forms else name
    remedy = instead(form, forms) if forms else f"write `{{{name}}}`: it has no forms"
    edits = compared.instead(said, found, f"{{{right}}}", nth) if right else ()
    place = compared.word(said, found, nth)
    yield Finding(UNKNOWN_MARKER, place, f"`{{{name}}}` has no form `{form}`", remedy, edits)


def _unit(compared: Compared, said: Said, found: str, nth: int) -> Finds:
    """Where a language says the unit with the number, it says it with each."""
    forms, name = compared.language.width_forms, _bare(found)
    if forms and forms_of(name, compared.language) == forms and name in said.message.markers:
        right = f"{{{name}.{forms[0]}}}"
        place, edits = compared.word(said, found, nth), compared.instead(said, found, right, nth)
        yield Finding(UNKNOWN_MARKER, place, f"`{found}` says no unit here", f"write `{right}`", edits)


def _with_count(words: list[str]) -> list[tuple[int, str]]:
    """Each word with how often it came before."""
    return [(words[:at].count(word), word) for at, word in enumerate(words)]


def _inner(found: str) -> str:
    return found.strip("{} ")


def _bare(found: str) -> str:
    """The name, without braces and form."""
    return _inner(found).partition(".")[0].partition(":")[0]


def numbers(compared: Compared) -> Finds:
    for said in compared.said:
        english = frozenset(number for text in said.message.said for number in numbers_of_english(text))
        figures, own = facts_of(said.english).numbers, facts_of(said.text).numbers
        in_words = numbers_in_words(said.text, compared.language)
        lost = sorted(figures - own - in_words)
        is_filled = facts_of(said.english).gaps - facts_of(said.text).gaps  # by a number, which is told as a lost gap
        more = [] if is_filled else sorted(own - english)
        if said in compared.swapped or is_damaged(said.text):
            continue
        if len(lost) == len(more) == 1:
            edits = compared.instead(said, more[0], lost[0])
            place = compared.word(said, more[0])
            yield Finding(OTHER_NUMBER, place, f"the English says {lost[0]} here", f"write {lost[0]}", edits)
            continue
        if not said.message.shape.item and not more:
            lost += sorted(counts_in_words(said.english, source_language()) - own - in_words)
        for number in lost:
            message = f"the English says {number}, and this does not"
            yield Finding(
                OTHER_NUMBER, compared.place(said.entry, said.name), message, f"write {number} where it belongs"
            )
        for number in more:
            remedy = "leave it out, or say it in words if it is no measure"
            yield Finding(OTHER_NUMBER, compared.word(said, number), f"the English has no {number}", remedy)


def links(compared: Compared) -> Finds:
    for said in compared.said:
        lost, more = [*facts_of(said.english).links], list[str]()
        for address in facts_of(said.text).links:
            (lost.remove if address in lost else more.append)(address)
        if said in compared.swapped:
            continue
        if len(lost) == len(more) == 1:
            message = f"the English leads to `{lost[0]}` here"
            yield Finding(LOST_LINK, compared.word(said, more[0]), message, f"write `{lost[0]}`")
            continue
        for address in lost:
            message, remedy = f"the link to `{address}` is not here", "put the words that lead there into `[…](…)`"
            yield Finding(LOST_LINK, compared.place(said.entry, said.name), message, remedy)
        for address in more:
            message = f"the English does not lead to `{address}`"
            yield Finding(LOST_LINK, compared.word(said, address), message, "leave the link out, and keep its words")


def denials(compared: Compared) -> Finds:
    english, own = source_language().writing.denying, compared.language.writing.denying
    for said in compared.said:
        is_sentence = not said.message.shape.item and said not in compared.swapped and not is_damaged(said.text)
        denied = english.search(said.english) if is_sentence else None
        if denied and not own.search(said.text):
            message = f"the English says `{denied[0]}`, and this denies nothing"
            remedy = "say what is not so, or may not be done, as plainly as the English"
            yield Finding(LOST_NOT, compared.place(said.entry, said.name), message, remedy)
