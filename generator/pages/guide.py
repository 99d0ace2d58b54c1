"""A trigger point in, its guide as Markdown out."""

from itertools import groupby

from generator.figures.sheet import BodySide
from generator.pages import jsonld, paths, phrases
from generator.pages.moved import former_points
from generator.pages.prose import Prose
from generator.pages.sheets import Sheet, sheets_of
from generator.pages.templates import Templates
from generator.records.library import PointEntry
from generator.records.model.point import Locate, Point, Release, Stretch, Video
from generator.records.players import host_of, player_of

MOST_ALTERNATIVES = 6


def guide(point: PointEntry, templates: Templates) -> tuple[str, str]:
    """The path and the text of the guide of this point."""
    library, record, words = templates.library, point.record, templates.library.words
    front = _front(point, templates)
    return templates.render(
        "guide",
        paths.of_point(point),
        front,
        point=point,
        record=record,
        needed=needed(record),
        sheets=printed(point),
        minutes=phrases.minutes(record),
        region=library.body.regions[point.muscle.record.region],
        warnings={phase: library.warnings_of(point, phase) for phase in record.phases},
        short=_in_short(record, words),
        caps={phase: library.cap_of(point, phase) for phase in record.phases},
        ask_first=library.ask_first_of(point),
        overlaps=templates.overlaps.get(point.id, ()),
        landmark=library.body.landmarks[record.locate.from_],
        fills={"locate": phrases.fills_of_locate(record.locate, words), **fills_of_phases(record, words)},
        locate_caption=phrases.locate_caption(record.locate, words),
        pain_caption=phrases.pain_caption(record.pain, words),
        videos={phase: player(film) for phase, film in videos(record).items()},
        former=[old for old, new in former_points(library).items() if new == point.id],
        alternatives=library.alternatives(point, most=MOST_ALTERNATIVES),
        codes=phrases.catalogue_numbers(point.muscle.record.ids),
    )


def _in_short(record: Point, words: phrases.Words) -> str:
    """The dose of the whole guide in a sentence or two, as Markdown."""
    say, stretch = words["guide"], record.stretch.dose
    said = {"stretch_seconds": stretch.hold_seconds, "times": phrases.in_figures(stretch.holds)}
    if not record.release:
        return say["short_stretch"].format(**said)
    press = record.release.dose
    return say["short"].format(
        press_seconds=press.hold_seconds,
        holds=phrases.in_figures(press.holds),
        pressure=phrases.in_figures(press.pressure),
        **said,
    )


def _front(point: PointEntry, templates: Templates) -> dict[str, object]:
    """What stands above the page: for the theme, for search engines, and where the record is."""
    plain = Prose(templates.library.words["sides"], lambda link: link).plain
    return {
        "title": point.record.title,
        "description": plain(point.record.summary),
        "kind": "guide",
        "record": point.path,
        "changed": point.changed,
        "data": jsonld.of_guide(point, templates.library, plain),
    }


def printed(point: PointEntry) -> dict[BodySide, list[Sheet]]:
    """The sheets of a point by the side they are for."""
    return {side: list(sheets) for side, sheets in groupby(sheets_of(point), lambda sheet: sheet.side)}


def needed(record: Point) -> list[str]:
    """The equipment of the release and the stretch as they are usually done, on the floor."""
    released = record.release.equipment if record.release else ()
    return list(dict.fromkeys((*released, *record.stretch.equipment)))


def fills_of_phases(record: Point, words: phrases.Words) -> dict[str, dict[str, str]]:
    """What stands for `{hold}` in the steps of each phase."""
    return {name: phrases.fills_of_hold(phase, words) for name, phase in record.phases.items()}


def videos(record: Point) -> dict[str, Video]:
    """The films of the three steps, by step."""
    phases: dict[str, Locate | Release | Stretch | None] = {
        "locate": record.locate,
        "release": record.release,
        "stretch": record.stretch,
    }
    return {name: phase.video for name, phase in phases.items() if phase and phase.video}


def player(film: Video) -> dict[str, str | None]:
    """Where a film comes from, and the address that plays it inside the page where we know one."""
    embed = player_of(film.link or "")
    return {
        "link": film.link,
        "host": host_of(embed or film.link or "").removeprefix("www."),
        "embed": embed,
        "file": film.file and f"media/{film.file}",
        "captions": film.captions and f"media/{film.captions}",
        "transcript": film.transcript,
    }
