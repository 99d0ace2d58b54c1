"""A catalogue and the messages of today → the catalogue brought up to date: what is done stays."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.language.protocol import Language
from generator.translation.message import Message
from generator.translation.po.entry import FUZZY, Entry, PoCatalogue
from generator.translation.po.head import head_of, kinds_of
from generator.translation.po.writing import written_catalogue

ALIKE = 0.6
"""How much alike two sentences are, from 0 to 1, to be taken for one that was changed."""
NUMBER = re.compile(r"\d+")


def updated(messages: Sequence[Message], old: PoCatalogue | None, language: Language, project: str) -> bytes:
    """The file of a catalogue with these messages in their order; what is gone stands at its end."""
    left = list(old.entries) if old else []
    former = _former(messages, left)
    entries = [_entry(message, former.get(message.context), language) for message in messages]
    gone = [_obsolete(entry) for entry in left if entry.is_begun]
    return written_catalogue(head_of(old, language, project), [*entries, *gone])


def _former(messages: Sequence[Message], left: list[Entry]) -> dict[str, Entry]:
    """For each message the entry that it was before, which is taken out of those `left`.

    First what is the same, then what only moved, then what is alike at a place of its kind, then what stood there.
    """
    found: dict[str, Entry] = {}
    by_place = {(entry.context, entry.english): entry for entry in reversed(left)}
    _take(found, left, ((one, by_place.get((one.context, one.said))) for one in messages))
    _take(found, left, ((one, _moved(one, left)) for one in messages if one.context not in found))
    for one, entry in _alike([one for one in messages if one.context not in found], left):
        _take(found, left, [(one, entry)])
    rest = {entry.context: entry for entry in left if not entry.is_obsolete}
    _take(found, left, ((one, rest.get(one.context)) for one in messages if one.context not in found))
    return found


def _take(found: dict[str, Entry], left: list[Entry], pairs: Iterable[tuple[Message, Entry | None]]) -> None:
    for message, entry in pairs:
        if entry is not None and message.context not in found and any(one is entry for one in left):
            found[message.context] = entry
            left[:] = [one for one in left if one is not entry]


def _moved(message: Message, left: list[Entry]) -> Entry | None:
    """The same sentence, begun at another place: at one of the same kind rather than at any."""
    same = [entry for entry in left if entry.english == message.said and entry.is_begun]
    return next((entry for entry in same if _kind(entry.context) == _kind(message.context)), next(iter(same), None))


def _alike(messages: Sequence[Message], left: Sequence[Entry]) -> list[tuple[Message, Entry]]:
    """Sentences that were changed, each with what it was, the most alike first."""
    begun = [entry for entry in left if entry.is_begun and not entry.is_obsolete]
    pairs = [(one, entry) for one in messages for entry in begun if _kind(one.context) == _kind(entry.context)]
    ranked = [(SequenceMatcher(None, one.text, entry.texts["msgid"]).ratio(), one, entry) for one, entry in pairs]
    near = sorted((found for found in ranked if found[0] >= ALIKE), key=lambda found: -found[0])
    return [(one, entry) for _, one, entry in near]


def _kind(context: str) -> str:
    """A place without its numbers: those of all steps of all releases are one."""
    return NUMBER.sub("", context)


def _entry(message: Message, former: Entry | None, language: Language) -> Entry:
    names = ["msgstr"] if not message.plural else [f"msgstr[{at}]" for at, _ in enumerate(kinds_of(language))]
    said = former.said if former else {}
    first = next(iter(said.values()), "")
    is_of_one_form = bool(former) and {*said} == {*names}
    texts = {"msgctxt": message.context, "msgid": message.text}
    texts |= {"msgid_plural": message.plural} if message.plural else {}
    texts |= {name: said.get(name, "" if is_of_one_form or message.plural else first) for name in names}
    entry = Entry(texts, former.remarks if former else (), message.notes, (message.file,))
    return _marked(entry, former) if former else entry


def _marked(entry: Entry, former: Entry) -> Entry:
    """With the mark that it is out of date, and what the English was, where that is so."""
    others = tuple(flag for flag in former.flags if flag != FUZZY)
    before = former.former if former.is_fuzzy and former.former else _english(former)
    is_same = before == _english(entry)
    if not former.is_begun or (is_same and not (former.is_fuzzy and not former.former)):
        return replace(entry, flags=others)
    return replace(entry, flags=(FUZZY, *others), former={} if is_same else before)


def _english(entry: Entry) -> dict[str, str]:
    return {name: entry.texts[name] for name in ("msgid", "msgid_plural") if name in entry.texts}


def _obsolete(entry: Entry) -> Entry:
    return Entry(entry.texts, entry.remarks, is_obsolete=True)
