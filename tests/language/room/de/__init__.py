"""German, as far as a test needs it: a language that is added by a folder and nothing else."""

from collections.abc import Collection, Iterable

from generator.language.cldr import Cldr
from generator.language.pattern import Ending, Pattern, Rewriting
from generator.language.protocol import Ease, Language, ReadingEase, Stems, Writing
from generator.language.sentences import Sentence

VOWELS = "aeiouyäöü"
SIDES = {
    "right": "rechts",
    "left": "links",
    "painful": "schmerzende",
    "painful_twice": "schmerzende Seite Seite",
    "painful_once": "schmerzende Seite",
    "other": "andere",
}
NUMBERS = {0.5: "eine halbe", 1: "eine", 2: "zwei"}
NUMERALS = {"eine": 1.0, "zwei": 2.0}


class German(Cldr):
    """German."""

    code = "de"
    locale = "de"
    sides = SIDES
    numbers = NUMBERS
    numerals = NUMERALS
    reading = ReadingEase(
        limit=2, sentence_words=20, word_syllables=5, word_letters=18, shorter={"unverzüglich": "sofort"}
    )
    writing = Writing(
        side=Pattern(r"\b(links|rechts)\b", ("Beuge rechts.",), ("Das ist recht.",), ("link", "recht")),
        measure=Pattern(r"\b(eine|zwei|\d+) Fingerbreiten?", ("Geh zwei Fingerbreiten hoch.",), ("Nimm zwei Finger.",)),
        passive=Pattern(
            r"\bwird\b.*?\w+t\b(?=[.,])", ("Der Ball wird unter die Stelle gelegt.",), ("Es wird warm.",), ("wird",)
        ),
        second_action=(
            Pattern(r"\bund dann\b", ("Beuge das Knie und dann senke es.",), ("Warte bis dann.",), ("dann",)),
        ),
        promise=Pattern(r"\bheilt\b", ("Das heilt den Nacken.",), ("Das kann lindern.",)),
        denying=Pattern(r"\b(nicht|nie|kein\w*|ohne)\b", ("Drücke hier nie.",), ("Drücke sanft.",)),
        moving=Pattern(r"\bsenke\b", ("Dann senke es.",), ("Atme ruhig.",)),
        opening_mouth=Pattern(r"\bMund\b", ("Mach den Mund auf.",), ("Mach die Hand auf.",)),
        pressing={"thumb": Pattern(r"\bDaumen\b", ("Nimm den Daumen.",), ("Nimm zwei Finger.",))},
    )
    stems = Stems(
        cut=Rewriting("['’]s?", "", {"Tom's": "Tom"}),
        plural=Ending("^(.{3,})en$", {"schultern": "schultern", "waden": "wad"}),
        last="n$",
        kin=Ending("^(.{3,})(?:ung|end)$", {"dehnung": "dehn", "arm": "arm"}),
        danger=Ending("^(.{3,}?)(?:heit|en)+$", {"taubheit": "taub", "arm": "arm"}),
        danger_said=(Rewriting(r"\bk ann\b", "kann", {"k ann": "kann"}),),
    )

    def syllables(self, word: str) -> int:
        """Vowels that follow no vowel."""
        small = word.lower()
        return sum(one in VOWELS and before not in VOWELS for before, one in zip(f" {small}", small, strict=False))

    def ease(self, sentences: Iterable[Sentence], _names: Collection[str]) -> Ease:
        """Words of a sentence, of which ten are a year."""
        counts = [len(sentence.words) for sentence in sentences]
        years = sum(counts) / len(counts) / 10 if counts else 0
        return Ease(years, years <= self.reading.limit, f"year {years:.1f}")

    def is_long_name(self, word: str, names: Collection[str]) -> bool:
        """A name as it is written."""
        return word.lower() in names and self.syllables(word) > 3


LANGUAGE: Language = German()
