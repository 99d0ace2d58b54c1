"""The fixed words of the site, in one language, and the error that names the one that is missing."""

from collections.abc import Mapping

from generator.diagnostics.location import Loc
from generator.diagnostics.rule import Rule
from generator.language.protocol import Language

FILE = "content/words/en.yaml"
MISSING_WORD = Rule(
    "missing-word",
    "Every word that a page shows stands in content/words/.",
    wrong="    all_pictures: All pictures",
    right="    gallery: All pictures",
    file=FILE,
)
SIDES, COUNTED = "sides", "counted"
Forms = Mapping[str, str]
"""What is said of a number, by its kind: `one`, `other` …"""


class MissingWordError(Exception):
    """A page, a sheet or a picture says a word, or fills a gap of one, that content/words does not have."""

    def __init__(self, message: str, loc: Loc) -> None:
        """What is missing, and where in the file it belongs."""
        super().__init__(message)
        self.loc = loc


class Word(str):
    """A fixed word; in braces are gaps to fill."""

    loc: Loc = ()
    language: Language

    def format(self, *args: object, **fills: object) -> str:
        """The word with its gaps filled.

        Raises:
            MissingWordError: it has a gap that is not filled.
        """
        try:
            return self.language.joined(super().format(*args, **fills))
        except KeyError as gap:
            message = f"`{self}` has a gap {{{gap.args[0]}}} that nothing fills"
            raise MissingWordError(message, self.loc) from gap


class Section(dict[str, str]):
    """The words of one part of the site, or the forms of what is said of a number."""

    def __init__(self, loc: Loc, words: Mapping[str, str], language: Language) -> None:
        """Words that know where they stand, and how their language fills them."""
        super().__init__((key, self._word(word, loc, language)) for key, word in words.items())
        self._loc = loc  # no word is called so: templates find words as attributes, too

    @staticmethod
    def _word(text: str, loc: Loc, language: Language) -> Word:
        word = Word(text)
        word.loc, word.language = loc, language
        return word

    def __missing__(self, word: str) -> str:
        """Name the word: templates too find it by this."""
        raise MissingWordError(f"the site says `{self._loc[-1]}.{word}`, and there is no such word", self._loc)


class Words(dict[str, Section]):
    """All fixed words of a language by section. Those for the sides of the body come from its grammar."""

    def __init__(self, said: Mapping[str, Mapping[str, str]], counted: Mapping[str, Forms], language: Language) -> None:
        """The words as the file says them."""
        super().__init__(
            (name, Section(("words", name), words, language)) for name, words in {**said, SIDES: language.sides}.items()
        )
        self.language = language
        self._counted = {name: Section((COUNTED, name), forms, language) for name, forms in counted.items()}

    def __missing__(self, section: str) -> Section:
        """Name the section."""
        raise MissingWordError(f"the site says words of `{section}`, and there is no such section", ("words", section))

    def forms(self, name: str) -> Forms:
        """What is said of a number, for each kind of number.

        Raises:
            MissingWordError: nothing of this name is counted.
        """
        if name not in self._counted:
            raise MissingWordError(f"the site counts `{name}`, and there are no words for it", (COUNTED, name))
        return self._counted[name]

    def of_count(self, name: str, number: float) -> str:
        """What is said of a number in figures: `hold`, `holds`."""
        return self.forms(name)[self.language.plural(number)]

    def of_range(self, name: str, numbers: tuple[float, float]) -> str:
        """The same for a range, which may be one number: `hold` for (1, 1), `holds` for (1, 3)."""
        return self.forms(name)[self.language.plural_of_range(*numbers)]
