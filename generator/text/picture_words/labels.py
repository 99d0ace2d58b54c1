"""The words that are set onto pictures once they are drawn, by the keys of their labels."""

from generator.records.library import Library
from generator.records.schema.base import SIDES
from generator.records.words import MissingWordError


class PictureLabels(dict[str, str]):
    """`labels.front`, `landmarks.psis`, `zones.right.buttock` and so on: all that a label can say."""

    def __missing__(self, key: str) -> str:
        """Name the word."""
        raise MissingWordError(f"a picture says `{key}`, and there is no such word", ("words", key.partition(".")[0]))


def picture_labels(library: Library) -> PictureLabels:
    """The words of the library's language."""
    words, body = library.words, library.body
    zone, standing = words["labels"]["zone"], words.language.standing
    return PictureLabels(
        {
            **{f"labels.{key}": word for key, word in words["labels"].items()},
            **{f"courses.{id_}": standing(course.name) for id_, course in body.geometry.courses.items()},
            **{
                f"course_keys.{id_}": words["labels"]["course"].format(course=course.name)
                for id_, course in body.geometry.courses.items()
            },
            **{f"landmarks.{id_}": standing(landmark.name) for id_, landmark in body.landmarks.items()},
            **{
                f"zones.{side}.{id_}": zone.format(side=words["sides"][side], zone=standing(record.name))
                for side in SIDES
                for id_, record in body.zones.items()
            },
        }
    )
