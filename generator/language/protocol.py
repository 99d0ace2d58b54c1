"""What every language says of its grammar: words of sides and numbers, plural, list, day, stems, what reads hard."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from generator.language.pattern import Ending, Pattern, Rewriting
from generator.language.sentences import Sentence

Plural = Literal["zero", "one", "two", "few", "many", "other"]
"""The kinds of number that languages tell apart, as Unicode names them. `other` is in all."""


@dataclass(frozen=True)
class Writing:
    """What the rules of writing look for in sentences."""

    side: Pattern
    """Left and right, which a record leaves to the reader."""
    measure: Pattern
    """A number of finger widths."""
    passive: Pattern
    """An action of which it is not said who does it."""
    second_action: tuple[Pattern, ...]
    """A further action in the same step."""
    promise: Pattern
    """That something will surely help."""
    denying: Pattern
    """That something is not so, or may not be done."""
    moving: Pattern
    """That the body moves a way which an arrow can show."""
    opening_mouth: Pattern
    """That the mouth opens, and stays so."""
    pressing: Mapping[str, Pattern]
    """What presses, by its word in a record: `thumb`, `two-fingertips`; the first that a sentence holds counts."""


@dataclass(frozen=True)
class ReadingEase:
    """Up to where a text reads with ease."""

    limit: float
    """How hard a text may be, or how easy it must be, by the formula of the language."""
    sentence_words: int
    word_syllables: int
    word_letters: int
    shorter: Mapping[str, str]
    """Long words, each with what says the same."""
    familiar: frozenset[str] = frozenset()
    """Long words that everybody knows, and that no other says as well."""


@dataclass(frozen=True)
class Ease:
    """How easily a text reads."""

    hardness: float
    """Of two texts the one with more of it reads harder."""
    is_easy: bool
    said: str
    """By the formula of the language: `grade 9.1, at most 8 is wanted`."""


@dataclass(frozen=True)
class Stems:
    """How the search knows words of one kin as one. Scripts read the same patterns."""

    cut: Rewriting
    """What is left out within words."""
    plural: Ending
    """The ending that makes many of one."""
    last: str
    """How a word ends that may be many, or may have a slip in it."""
    kin: Ending
    """Endings by which kin words differ."""
    danger: Ending
    """Endings by which words differ that tell of a danger; here more is taken for one."""
    danger_said: tuple[Rewriting, ...]
    """What else may be said in words of a danger."""


class Language(Protocol):
    """A language. What Unicode's tables know of all languages is in `cldr`."""

    @property
    def code(self) -> str:
        """The name of its folder and of its files of words: `en`."""

    @property
    def locale(self) -> str:
        """Its name in Unicode's tables, as scripts write it: `en-001`."""

    @property
    def sides(self) -> Mapping[str, str]:
        """The words for `right`, `left`, the `painful` and the `other` side, and each in its further forms: `right.f`.

        Where a sentence says what ends in `_twice`, such as `painful-side side`, it is told as `painful_once`.
        """

    @property
    def side_forms(self) -> tuple[str, ...]:
        """The forms for which `{side}` and `{other}` may ask: `f` for `{side.f}`."""

    @property
    def width_forms(self) -> tuple[str, ...]:
        """The forms for which a number of finger widths may ask, beside the words of the number."""

    def in_widths(self, low: float, high: float, form: str) -> str:
        """What a number of finger widths says in one of these forms; in the empty one without its unit."""

    @property
    def names_are_latin(self) -> bool:
        """Whether a muscle is called by its Latin name in it, which is spoken as such and not translated."""

    @property
    def numerals(self) -> Mapping[str, float]:
        """Words that a person may write for a number."""

    @property
    def writing(self) -> Writing:
        """What the rules of writing look for."""

    @property
    def reading(self) -> ReadingEase:
        """Up to where a text reads with ease."""

    @property
    def stems(self) -> Stems:
        """How the search knows words of one kin."""

    @property
    def plurals(self) -> frozenset[str]:
        """The kinds of number that it tells apart."""

    def plural(self, number: float) -> str:
        """The kind of a number in figures: `one` for `1 sore spot`."""

    def plural_of_range(self, low: float, high: float) -> str:
        """The kind of a range of numbers in figures, which may be one number: `other` for `2 to 3 finger widths`."""

    def plural_in_words(self, number: float) -> str:
        """The kind of a number in words: `one` for `half a finger width`."""

    def in_digits(self, number: float) -> str:
        """`2.5`."""

    def in_words(self, number: float) -> str:
        """`two and a half`; in digits where one writes no word."""

    def listed(self, names: Sequence[str]) -> str:
        """`a`, `a and b`, `a, b and c`."""

    @property
    def separators(self) -> tuple[str, str]:
        """What stands between the names of a list, and before its last, for a sheet that puts them together itself."""

    def day(self, when: date) -> str:
        """`22 November 2026`."""

    def capital(self, text: str) -> str:
        """The text as it begins a sentence."""

    def standing(self, name: str) -> str:
        """A name as it stands alone, in a heading, a list or a label: without the article that sentences need."""

    def with_word(self, name: str, word: str, *, is_article: bool) -> str:
        """The name of a part of the body with the word that says whose it is, or with its article."""

    def joined(self, text: str) -> str:
        """A sentence whose gaps are filled, with the words that run into one: `del` for `de el`."""

    def sort_key(self, name: str) -> str:
        """What names are sorted by; its first letter is that of the list from A to Z."""

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of a text, with their words."""

    def syllables(self, word: str) -> int:
        """How often the voice starts anew."""

    def ease(self, sentences: Iterable[Sentence], names: Collection[str]) -> Ease:
        """How easily it reads; long `names` of the body do not count."""

    def is_long_name(self, word: str, names: Collection[str]) -> bool:
        """Whether a word is one of these `names`, or many of one, and long."""
