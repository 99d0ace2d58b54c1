"""What Unicode's tables know of a language: plural, list, day, number. Babel reads them."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from generator.language.sentences import Sentence, sentences_of

if TYPE_CHECKING:
    from babel import Locale


class Cldr:
    """A language by its name in the tables. Babel is read when it is first asked: a check of records needs little."""

    locale: str
    sides: Mapping[str, str]
    numbers: Mapping[float, str]
    """Numbers that one writes as words."""
    width_forms: tuple[str, ...] = ()
    """None, where the words of a number are enough."""
    names_are_latin = True
    """Most languages have no other names for all muscles."""

    @cached_property
    def _tables(self) -> "Locale":
        from babel import Locale

        return Locale.parse(self.locale, sep="-")

    @cached_property
    def _kinds(self) -> dict[float, str]:
        """Those of the numbers that were asked for: the head of each catalogue asks for many."""
        return {}

    @property
    def plurals(self) -> frozenset[str]:
        """The kinds of number that it tells apart."""
        return self._tables.plural_form.tags | {"other"}

    def plural(self, number: float) -> str:
        """The kind of a number in figures."""
        if number not in self._kinds:
            self._kinds[number] = self._tables.plural_form(number)
        return self._kinds[number]

    def plural_of_range(self, _low: float, high: float) -> str:
        """The kind of the last number, as most languages have it. Babel does not read the table of ranges."""
        return self.plural(high)

    def plural_in_words(self, number: float) -> str:
        """The kind of a number in words, where that differs."""
        return self.plural(number)

    @property
    def side_forms(self) -> tuple[str, ...]:
        """Those that the words of the sides have."""
        return tuple(key.removeprefix("right.") for key in self.sides if key.startswith("right."))

    def in_widths(self, low: float, high: float, form: str) -> str:  # noqa: ARG002  of those that have one
        """Both numbers in words, for a language that has no form of its own."""
        return " ".join(dict.fromkeys(map(self.in_words, (low, high))))

    def in_digits(self, number: float) -> str:
        """A number, without marks between thousands."""
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self._tables, group_separator=False)

    def in_words(self, number: float) -> str:
        """A number as a word where one writes it so."""
        return self.numbers.get(number) or self.in_digits(number)

    def listed(self, names: Sequence[str]) -> str:
        """Names with `and` before the last."""
        from babel.lists import format_list

        return format_list(names, locale=self._tables)

    @property
    def separators(self) -> tuple[str, str]:
        """What stands between the names of a list, and before its last."""
        patterns = self._tables.list_patterns["standard"]
        return patterns["middle"].format("", ""), patterns["end"].format("", "")

    def day(self, when: date) -> str:
        """A day with the name of its month."""
        from babel.dates import format_date

        return format_date(when, "long", locale=self._tables)

    def capital(self, text: str) -> str:
        """The text with its first letter large."""
        return text[:1].upper() + text[1:]

    def standing(self, name: str) -> str:
        """The name itself, where names have no article of their own."""
        return name

    def with_word(self, name: str, word: str, *, is_article: bool) -> str:  # noqa: ARG002  where all stand before
        """With the word before it: `the left knee`."""
        return f"{word} {name}"

    def joined(self, text: str) -> str:
        """The text itself, where no words run into one."""
        return text

    def sort_key(self, name: str) -> str:
        """Small letters without accents."""
        return "".join(sign for sign in normalize("NFKD", name.casefold()) if not combining(sign))

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of a text."""
        return sentences_of(text)
