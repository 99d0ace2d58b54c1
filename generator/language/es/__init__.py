"""Spanish as it is understood on both sides of the ocean: said to `tú`, with a comma in a decimal."""

from collections.abc import Sequence

from generator.language.cldr import Cldr
from generator.language.es.names import ALONE, AND_BEFORE_I, RUN_INTO
from generator.language.es.numbers import NUMBERS, NUMERALS, WIDTH_FORMS, in_widths
from generator.language.es.reading import READING, ease, is_long_name, syllables
from generator.language.es.search import STEMS
from generator.language.es.sides import SIDES
from generator.language.es.writing import WRITING
from generator.language.protocol import Language


class Spanish(Cldr):
    """Spanish."""

    code = "es"
    locale = "es"
    plurals = frozenset(("one", "other"))  # `many` begins at a million, and nothing here is counted so far
    sides = SIDES
    numbers = NUMBERS
    numerals = NUMERALS
    width_forms = WIDTH_FORMS
    names_are_latin = False
    writing = WRITING
    reading = READING
    stems = STEMS
    in_widths = staticmethod(in_widths)
    syllables = staticmethod(syllables)
    ease = staticmethod(ease)
    is_long_name = staticmethod(is_long_name)

    def listed(self, names: Sequence[str]) -> str:
        """With `e` before a name that begins with its sound."""
        return AND_BEFORE_I.rewritten(super().listed(names))

    def standing(self, name: str) -> str:
        """Without its article, which it has in a sentence."""
        return ALONE.rewritten(name)

    def with_word(self, name: str, word: str, *, is_article: bool) -> str:
        """`la rodilla del lado izquierdo`: a name has its article, and whose it is stands behind."""
        return name if is_article else f"{name} {word}"

    def joined(self, text: str) -> str:
        """With `del` for `de el`, and `al` for `a el`."""
        return RUN_INTO.rewritten(text)

    def sort_key(self, name: str) -> str:
        """Small letters without accents; ñ comes after all words with n."""
        return super().sort_key(name.casefold().replace("ñ", "n~"))


LANGUAGE: Language = Spanish()
