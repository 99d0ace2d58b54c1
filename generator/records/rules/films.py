"""Rules about the films of a record."""

from collections.abc import Iterator

from generator.diagnostics.rule import Rule
from generator.diagnostics.suggest import nearest
from generator.records.rules.checked import Checked, Finding, Finds, check_of
from generator.records.schema.introspection import Part
from generator.records.validation.media_files import CAPTIONS, FILMS
from generator.records.validation.players import HOSTS, host_of, player_of

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
FILM_HOST = Rule(
    "film-host",
    "A film lies in content/media/, or on a site that the project has let in.",
    wrong='both_sides: true\n  video: {link: "https://example.org/hip", transcript: Lie down.}',
    right="both_sides: true",
    why="The player of another site runs in the page. A maintainer lets it in, after a look at what it stores.",
)
FILM_KIND = Rule(
    "film-kind",
    "A film ends in .mp4 or .webm, and its captions in .vtt.",
    wrong='both_sides: true\n  video: {link: "https://vimeo.com/76979871", captions: hip.srt, transcript: Lie down.}',
    right="both_sides: true",
    why="These are the forms that every browser plays and shows.",
)
ENDINGS = {"file": FILMS, "captions": CAPTIONS}


@check_of("point")
def film_host(record: Checked) -> Finds:
    for film in _films(record):
        link = film.value.get("link")
        if not isinstance(link, str) or player_of(link):
            continue
        place, host = record.source.place((*film.loc, "link")), host_of(link)
        is_let_in = host in HOSTS
        message = f"`{link}` is not the address of a film" if is_let_in else f"films of `{host}` are not let in"
        remedy = "copy the address of the film itself" if is_let_in else f"take one of {', '.join(HOSTS)}"
        yield Finding(FILM_HOST, place, message, remedy)


@check_of("point")
def film_kind(record: Checked) -> Finds:
    for film in _films(record):
        for name, endings in ENDINGS.items():
            told = film.value.get(name)
            if isinstance(told, str) and not told.lower().endswith(endings):
                place = record.source.place((*film.loc, name))
                yield Finding(
                    FILM_KIND, place, f"`{told}` does not fit `{name}`", f"take a file in {' or '.join(endings)}"
                )


@check_of("point")
def video_incomplete(record: Checked) -> Finds:
    for film in _films(record):
        place = record.source.key(film.loc)
        if bool(film.value.get("link")) == bool(film.value.get("file")):
            yield Finding(VIDEO_INCOMPLETE, place, "a video is a `link` or a `file`", "write one of the two")
        if film.value.get("file") and not film.value.get("captions"):
            yield Finding(VIDEO_INCOMPLETE, place, "the video has no `captions`", "add `captions: name.vtt`")


@check_of("point")
def missing_file(record: Checked) -> Finds:
    for film in _films(record):
        for name in ("file", "captions"):
            told = film.value.get(name)
            if isinstance(told, str) and told not in record.media:
                near = nearest(told, sorted(record.media))
                remedy = f"did you mean `{near}`?" if near else "put the file into content/media/"
                place = record.source.place((*film.loc, name))
                yield Finding(MISSING_FILE, place, f"there is no file `{told}` in content/media/", remedy)


def _films(record: Checked) -> Iterator[Part]:
    return (part for part in record.parts if part.loc[-1:] == ("video",) and isinstance(part.value, dict))
