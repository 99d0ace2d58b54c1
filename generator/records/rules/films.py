"""Rules about the films of a record."""

from collections.abc import Iterator

from generator.records.problems import nearest
from generator.records.rules.checked import Checked, Found
from generator.records.walk import Part


def video_incomplete(record: Checked) -> Found:
    """A film is a link or a file, and a file has captions."""
    for film in _films(record):
        place = record.source.key(film.loc)
        if bool(film.value.get("link")) == bool(film.value.get("file")):
            yield place, "video-incomplete", "a video is a `link` or a `file`", "write one of the two"
        if film.value.get("file") and not film.value.get("captions"):
            yield place, "video-incomplete", "the video has no `captions`", "add `captions: name.vtt`"


def missing_file(record: Checked) -> Found:
    """What a film names is in content/media/."""
    for film in _films(record):
        for name in ("file", "captions"):
            told = film.value.get(name)
            if isinstance(told, str) and told not in record.media:
                near = nearest(told, sorted(record.media))
                remedy = f"did you mean `{near}`?" if near else "put the file into content/media/"
                place = record.source.place((*film.loc, name))
                yield place, "missing-file", f"there is no file `{told}` in content/media/", remedy


def _films(record: Checked) -> Iterator[Part]:
    return (part for part in record.parts if part.loc[-1:] == ("video",) and isinstance(part.value, dict))
