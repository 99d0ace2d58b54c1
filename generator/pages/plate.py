"""A picture and its caption in, one block of HTML out: both sides, of which one is hidden, and what paper shows."""

from collections.abc import Mapping
from typing import Literal

from generator.figures.make import Shown
from generator.figures.sheet import SIDES, BodySide
from generator.pages import paths
from generator.pages.prose import Prose, attribute

Frame = Literal["bleed", "padded"]
HIDDEN = {"right": 'class="s-r"', "left": 'class="s-l" hidden'}


def plate(
    shown: Mapping[str, Shown], prose: Prose, page: str, name: str, caption: str, frame: Frame, *, first: bool = False
) -> str:
    """The picture `name` on this page, without a caption where the step above it says what it shows.

    A `first` one is seen at once; the others wait until they are scrolled to.
    """
    sides = "".join(_side(shown[name], page, name, side, first=first) for side in _sides(shown[name]))
    words = f"<figcaption>{prose.html(caption)}</figcaption>" if caption else ""
    return f'<figure class="plate plate--{frame}">{sides}{words}</figure>'


def single(shown: Mapping[str, Shown], page: str, name: str) -> str:
    """A picture that is the same for both sides, without a caption."""
    image = _image(shown[name], "right", paths.beside(page, f"figures/{name}.svg"), ' loading="lazy"')
    return f'<figure class="plate plate--padded">{image}</figure>'


def printed(shown: Mapping[str, Shown], page: str, name: str) -> str:
    """The picture as paper shows it, for both sides, without a frame."""
    one = shown[name]
    images = (_image(one, side, _address(one, page, name, side, "-print"), _which(one, side)) for side in _sides(one))
    return "".join(images)


def _side(shown: Shown, page: str, name: str, side: BodySide, *, first: bool) -> str:
    """A browser that prints does not wait for a `source` of a `picture`; it does for an image that is lazy."""
    wait = "" if first and side == "right" else ' loading="lazy"'
    screen = _image(shown, side, _address(shown, page, name, side), f' class="on-screen"{wait}')
    paper = _image(shown, side, _address(shown, page, name, side, "-print"), ' class="on-paper" loading="lazy"')
    return f"<span{_which(shown, side)}>{screen}{paper}</span>"


def _sides(shown: Shown) -> tuple[BodySide, ...]:
    return SIDES if shown.sided else SIDES[:1]


def _which(shown: Shown, side: BodySide) -> str:
    return f" {HIDDEN[side]}" if shown.sided else ""


def _address(shown: Shown, page: str, name: str, side: BodySide, kind: Literal["", "-print"] = "") -> str:
    return paths.beside(page, f"figures/{name}{f'-{side}' if shown.sided else ''}{kind}.svg")


def _image(shown: Shown, side: BodySide, address: str, how: str) -> str:
    size = f'width="{shown.width}" height="{shown.height}"'
    return f'<img src="{address}" alt="{attribute(shown.alt[side])}" {size}{how} decoding="async">'
