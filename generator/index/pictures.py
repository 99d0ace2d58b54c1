"""The pictures of a point in the public JSON."""

from collections.abc import Iterator, Mapping

from generator.index.public import Alt, PictureDetail, PictureFiles
from generator.pictures.make import ImageMeta
from generator.text.model import GuideText


def pictures(guide: GuideText, shown: Mapping[str, ImageMeta], home: str) -> Iterator[PictureDetail]:
    """Every picture of a guide, in the order of the guide; all files of the language are below `home`."""
    for picture in guide.pictures:
        image = shown[picture.path]
        yield PictureDetail(
            phase=picture.part,
            step=picture.step,
            without_floor=picture.without_floor,
            files=_files(f"{home}figures/{picture.path}", sided=guide.sided),
            alt=Alt(right=image.alt["right"], left=image.alt["left"]),
            caption=picture.caption,
            width=image.width,
            height=image.height,
        )


def _files(path: str, *, sided: bool) -> PictureFiles:
    """Both sides have the same file where the point lies on the midline."""
    right, left = (f"{path}{f'-{side}' if sided else ''}" for side in ("right", "left"))
    return PictureFiles(
        right=f"{right}.svg", left=f"{left}.svg", right_print=f"{right}-print.svg", left_print=f"{left}-print.svg"
    )
