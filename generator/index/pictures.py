"""A point and what is shown of its pictures in; their entries in the public JSON out."""

from collections.abc import Iterator, Mapping

from generator.figures.make import Shown
from generator.figures.orders import Order, orders_of_point
from generator.index.public import Alt, PictureDetail, PictureFiles
from generator.pages import phrases
from generator.records.library import Library, PointEntry


def pictures(library: Library, point: PointEntry, shown: Mapping[str, Shown]) -> Iterator[PictureDetail]:
    """Every picture of a guide, in the order of the guide."""
    for order in orders_of_point(point):
        plate = shown[order.path]
        yield PictureDetail(
            phase=order.phase,
            step=order.step,
            without_floor="without_floor" in order.where,
            files=_files(order),
            alt=Alt(right=plate.alt["right"], left=plate.alt["left"]),
            caption=_caption(library, point, order),
            width=plate.width,
            height=plate.height,
        )


def _files(order: Order) -> PictureFiles:
    """Both sides have the same file where the point lies on the midline."""
    right, left = (f"figures/{order.path}{f'-{side}' if order.sided else ''}" for side in ("right", "left"))
    return PictureFiles(
        right=f"{right}.svg", left=f"{left}.svg", right_print=f"{right}-print.svg", left_print=f"{left}-print.svg"
    )


def _caption(library: Library, point: PointEntry, order: Order) -> str:
    """What stands below the picture in the guide, with `{side}` and `{other}` as in the record."""
    record = point.record
    if order.kind == "locate":
        return phrases.locate_caption(record.locate, library.words)
    if order.kind == "pain":
        return phrases.pain_caption(record.pain, library.words)
    picture = order.picture
    shared = library.body.poses[picture.pose] if picture and picture.pose else None
    said = (picture and picture.caption) or (shared and shared.caption)
    return str(said or "")
