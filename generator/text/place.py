"""Where a point is and where its pain is felt, in words."""

from generator.records.library import Library, PointEntry
from generator.records.schema.base import Sure
from generator.text import phrases
from generator.text.films import film
from generator.text.model import LocateText, MoveText, PainText, SureText
from generator.text.names import listed_names, zones
from generator.text.phase_model import PictureText, SceneText, StepText


def locate_of(point: PointEntry, library: Library) -> LocateText:
    """The way to the point from its landmark."""
    locate, words = point.record.locate, library.words
    landmark, fills = library.body.landmarks[locate.from_], phrases.fills_of_locate(locate, words)
    steps = tuple(StepText(step.text, step.short or step.text, fills) for step in locate.steps)
    picture = PictureText(
        f"{point.id}/locate", "locate", phrases.locate_caption(locate, point.muscle.record.shape, words)
    )
    return LocateText(
        title=words["guide"]["locate"],
        spot=phrases.way_to_point(locate, landmark.name, words),
        landmark=landmark.name,
        feel=landmark.feel,
        moves=tuple(
            MoveText(way, fills[way], phrases.in_figures(widths), words["arrows"][way])
            for way, widths in locate.move.ways.items()
        ),
        steps=steps,
        scenes=_scenes(steps, picture),
        check=locate.check,
        picture=picture,
        sure=_sure(locate.sure, locate.note, words),
        film=film(locate.video) if locate.video else None,
    )


def pain_of(point: PointEntry, library: Library) -> PainText:
    """The zones, and on which side they are."""
    pain, words = point.record.pain, library.words
    most, some = zones(pain.most, library), zones(pain.some, library)
    return PainText(
        most=most,
        some=some,
        most_listed=listed_names(most, library),
        some_listed=listed_names(some, library),
        felt=words["felt"][pain.felt] if point.record.sided else "",
        picture=PictureText(f"{point.id}/pain", "pain", phrases.pain_caption(pain, point.muscle.record.shape, words)),
        sure=_sure(pain.sure, pain.note, words),
    )


def _scenes(steps: tuple[StepText, ...], picture: PictureText) -> tuple[SceneText, ...]:
    """What one does before one measures, at least one step, and the measuring, which is what the picture shows."""
    measured = (number for number, step in enumerate(steps) if any(f"{{{way}}}" in step.text for way in step.fills))
    at = max(1, next(measured, 1))
    return SceneText(1, steps[:at]), SceneText(at + 1, steps[at:], picture)


def _sure(level: Sure, note: str | None, words: phrases.Words) -> SureText:
    return SureText(level, note or words["sure"][f"{level}_more"])
