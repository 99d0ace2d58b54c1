"""What guides refer to: equipment, safety signs, sources, words."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.records.schema.base import (
    FormerIds,
    HttpsAddress,
    Id,
    LayWords,
    Name,
    Record,
    Sentences,
    Text,
    Translated,
)
from generator.records.schema.hazard import Caution, Hazard

Word = Annotated[str, StringConstraints(pattern=r"^\S+$"), Field(examples=["buttock"])]


class Equipment(Record):
    """A thing one needs, and what can stand in for it."""

    name: Name = Field(examples=["Ball"])
    short: Name | None = Field(None, description="One word for it, below its picture.", examples=["Block"])
    use: Literal["press", "support", "room"] = Field(
        description="`press` presses on the muscle, `support` holds the body, `room` is space or furniture."
    )
    hard: bool = Field(default=True, description="Whether it could hurt what lies under a no-press zone.")
    about: Sentences = Field(description="Which one to take.")
    instead: tuple[Sentences, ...] = Field((), description="What can stand in for it.")
    formerly: FormerIds = ()
    also_called: LayWords = ()


class Sign(Caution):
    """A sign that needs help."""

    also_called: Annotated[tuple[Text, ...], Translated()] = Field(
        (),
        description="Words of a question that tell of it, in any order. A word of `alike` stands for all of its kind.",
        examples=["[numb saddle]"],
    )


class Signs(Record):
    """Signs of an emergency in one part of the body."""

    title: Name = Field(description="Of the list of signs.")
    told: Annotated[tuple[Sign, ...], Field(min_length=1)] = Field(
        alias="signs", description="The signs, most important first."
    )

    @property
    def signs(self) -> tuple[str, ...]:
        """The sentences."""
        return tuple(sign.text for sign in self.told)


class Safety(Record):
    """`content/hazards.yaml`: all the signs, and what lies where."""

    emergency: dict[Id, Signs] = Field(description="Get help now; shown above every step.")
    soon: tuple[Sign, ...] = Field(alias="see_soon", description="See a clinician soon.")
    forbidding: tuple[Caution, ...] = Field(alias="stop", description="Do not press at all.")
    asked: tuple[Caution, ...] = Field(alias="ask_first", description="Ask a clinician before pressing.")
    always_stop: tuple[Sentences, ...] = Field(description="Ends every release and stretch.")
    stop_signs: dict[Id, Sentences] = Field(description="Ends the release of the points that name it.")
    hazards: dict[Id, Hazard] = Field(description="What lies near points, by its id.")

    @property
    def see_soon(self) -> tuple[str, ...]:
        """The sentences of those that a clinician should see soon."""
        return tuple(sign.text for sign in self.soon)

    @property
    def stop(self) -> tuple[str, ...]:
        """The sentences that forbid to press."""
        return tuple(caution.text for caution in self.forbidding)

    @property
    def ask_first(self) -> tuple[str, ...]:
        """The sentences of who asks a clinician first."""
        return tuple(caution.text for caution in self.asked)

    def in_short(self, sentences: Iterable[str]) -> tuple[str, ...]:
        """These sentences in their short forms, each once; one that has none stays as it is."""
        hazards = (caution for hazard in self.hazards.values() for caution in hazard.asked)
        signs = (sign for group in self.emergency.values() for sign in group.told)
        told = {one.text: one.short or one.text for one in (*signs, *self.forbidding, *self.asked, *hazards)}
        return tuple(dict.fromkeys(told[sentence] for sentence in sentences))


class Source(Record):
    """A book, a paper or a page that guides rest on."""

    title: Text = Field(description="As it stands on the source.")
    authors: Text = Field(description="As a reference names them.", examples=["Travell JG, Simons DG"])
    year: Annotated[int, Field(ge=1800, le=2100)] | None = Field(None, description="Left out for an undated page.")
    kind: Literal["book", "review", "trial", "study", "page"] = Field(description="How strong it is as evidence.")
    published: Text | None = Field(None, description="Journal, publisher or site.")
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,9}/\S+$")] | None = Field(
        None, examples=["10.1007/s40279-024-02143-9"]
    )
    link: HttpsAddress | None = Field(None, examples=["https://archive.org/details/anatomyofhumanbo1918gray"])
    says: Sentences = Field(description="What it shows, in our words.")
    also_called: tuple[Text, ...] = Field((), description="Other names of it.")


class FixedWords(Record):
    """`content/words/<language>.yaml`: every fixed word of pages and sheets."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2}$", examples=["en"])]
    counted: dict[Id, Annotated[dict[str, str], Translated()]] = Field(
        description="What is said of a number, for each kind of number that the language tells apart."
    )
    words: dict[str, dict[str, Annotated[str, Translated()]]]


class SearchWords(Record):
    """`content/words/search.<language>.yaml`: how people ask, as far as the records do not say it by their names."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2}$", examples=["en"])]
    ignore: tuple[Text, ...] = Field(description="Words of a question that name neither a place nor a thing.")
    means: dict[str, Annotated[tuple[Word, ...], Field(min_length=1)]] = Field(
        description="For words that people say, the words of the records."
    )
    small: tuple[Word, ...] = Field(description="Words that say nothing of danger and may stand between those that do.")
    alike: dict[Word, Annotated[tuple[Text, ...], Field(min_length=1)]] = Field(
        description="For a word of `also_called` in `hazards.yaml`, what may be said instead."
    )
    harmless: tuple[Text, ...] = Field(description="What sounds like a sign of danger and is none.")


EquipmentList = dict[Id, Equipment]
SourceList = dict[Id, Source]
