"""The films of a guide, and what plays each."""

from generator.records.schema.point import Locate, Point, Release, Stretch, Video
from generator.records.validation.players import host_of, player_of
from generator.text.phase_model import FilmText


def videos(record: Point) -> list[Video]:
    """The films of the three steps."""
    steps: tuple[Locate | Release | Stretch, ...] = (record.locate, *record.phases.values())
    return [step.video for step in steps if step.video]


def film(video: Video) -> FilmText:
    """Where a film comes from, and the address that plays it inside the page where we know one."""
    embed = player_of(video.link or "")
    return FilmText(
        link=video.link,
        host=host_of(embed or video.link or "").removeprefix("www."),
        embed=embed,
        file=video.file and f"media/{video.file}",
        captions=video.captions and f"media/{video.captions}",
        transcript=video.transcript,
    )
