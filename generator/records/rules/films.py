"""Rules about the films of a record."""

from collections.abc import Iterator

from generator.records.problems import nearest
from generator.records.rule import Rule
from generator.records.rules.checked import Checked, Finds, Found
from generator.records.walk import Part

VIDEO_INCOMPLETE = Rule(
    "video-incomplete",
    "A video is a link or a file, and a file has captions.",
    wrong="both_sides: true\n  video: {transcript: Lie down.}",
    right="both_sides: true",
    why="Who cannot hear reads the captions.",
)
MISSING_FILE = Rule(
    "missing-file",
    "What a record names is there.",
    wrong="both_sides: true\n  video: {file: hip.mp4, captions: hip.vtt, transcript: Lie down.}",
    right="both_sides: true",
)


def video_incomplete(record: Checked) -> Finds:
    for film in _films(record):
        place = record.source.key(film.loc)
        if bool(film.value.get("link")) == bool(film.value.get("file")):
            yield Found(VIDEO_INCOMPLETE, place, "a video is a `link` or a `file`", "write one of the two")
        if film.value.get("file") and not film.value.get("captions"):
            yield Found(VIDEO_INCOMPLETE, place, "the video has no `captions`", "add `captions: name.vtt`")


def missing_file(record: Checked) -> Finds:
    for film in _films(record):
        for name in ("file", "captions"):
            told = film.value.get(name)
            if isinstance(told, str) and told not in record.media:
                near = nearest(told, sorted(record.media))
                remedy = f"did you mean `{near}`?" if near else "put the file into content/media/"
                place = record.source.place((*film.loc, name))
                yield Found(MISSING_FILE, place, f"there is no file `{told}` in content/media/", remedy)


def _films(record: Checked) -> Iterator[Part]:
    return (part for part in record.parts if part.loc[-1:] == ("video",) and isinstance(part.value, dict))
