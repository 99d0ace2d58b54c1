"""English as most of the world writes it: no comma before `and`, and the day before the month."""

from generator.language.cldr import Cldr
from generator.language.en.numbers import NUMBERS, NUMERALS
from generator.language.en.reading import READING, ease, is_long_name, syllables
from generator.language.en.search import STEMS
from generator.language.en.sides import SIDES
from generator.language.en.writing import WRITING
from generator.language.protocol import Language


class English(Cldr):
    """English."""

    code = "en"
    locale = "en-001"
    sides = SIDES
    numbers = NUMBERS
    numerals = NUMERALS
    writing = WRITING
    reading = READING
    stems = STEMS
    syllables = staticmethod(syllables)
    ease = staticmethod(ease)
    is_long_name = staticmethod(is_long_name)

    def plural_of_range(self, low: float, high: float) -> str:
        """Any range is many: `0.5 to 1 finger widths`."""
        return self.plural(high) if low == high else "other"

    def plural_in_words(self, number: float) -> str:
        """Half a thing is one."""
        return "one" if number <= 1 else self.plural(number)


LANGUAGE: Language = English()
