"""What stands at the top of a catalogue: its language, its letters, its kinds of number, and who works on it."""

import re
from gettext import c2py

from babel import Locale
from babel.messages.plurals import get_plural
from babel.plural import PluralRule, to_gettext

from generator.language.protocol import Language
from generator.translation.po.entry import Entry, PoCatalogue

KINDS = ("zero", "one", "two", "few", "many", "other")
"""In the order in which gettext counts the forms of a language."""
CHARSET = "text/plain; charset=UTF-8"
MOST_COUNTED = 200


def kinds_of(language: Language) -> list[str]:
    """The kinds of number of a language in this order: `msgstr[0]` is of the first."""
    return [kind for kind in KINDS if kind in language.plurals]


def plural_header(language: Language) -> str:
    """`nplurals=2; plural=(n != 1);`: as gettext has it, or by the tables of Unicode where those tell more apart."""
    locale = Locale.parse(language.locale, sep="-")
    usual = get_plural(locale).plural_forms
    if counts_alike(usual, language):
        return usual
    rules = {kind: rule for kind, rule in locale.plural_form.rules.items() if kind in language.plurals}
    return to_gettext(PluralRule(rules))


def counts_alike(forms: str, language: Language) -> bool:
    """Whether these are the forms of the language, however they are written."""
    kinds = kinds_of(language)
    found = re.fullmatch(r"nplurals *= *(\d+) *; *plural *= *([^;]+);?", forms)
    if not found or int(found[1]) != len(kinds):
        return False
    try:
        form = c2py(found[2])
        return all(kinds[form(number)] == language.plural(number) for number in range(MOST_COUNTED))
    except (ValueError, IndexError):
        return False


def wanted_fields(language: Language) -> dict[str, str]:
    """What a head has to say, whoever wrote it."""
    return {
        "Language": language.code,
        "MIME-Version": "1.0",
        "Content-Type": CHARSET,
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_header(language),
    }


def head_of(old: PoCatalogue | None, language: Language, project: str) -> Entry:
    """The head of a catalogue, with all that its translators wrote there."""
    fields = {"Project-Id-Version": project, "Last-Translator": "", "Language-Team": ""}
    fields |= (old.fields if old else {}) | wanted_fields(language)
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    remarks = old.head.remarks if old and old.head else ()
    return Entry({"msgid": "", "msgstr": text}, remarks)
