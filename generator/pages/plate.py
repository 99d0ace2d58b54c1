"""A picture and its caption in, one block of HTML out: for the right side, and what stands there for the left."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from generator.figures.make import Shown
from generator.figures.sheet import BodySide
from generator.pages import paths
from generator.pages.prose import Prose, attribute

Frame = Literal["bleed", "padded"]
Kind = Literal["", "-print"]
LAZY = ' loading="lazy"'


def plate(
    shown: Mapping[str, Shown], prose: Prose, page: str, name: str, caption: str, frame: Frame, *, first: bool = False
) -> str:
    """The picture `name` on this page, without a caption where the step above it says what it shows.

    A `first` one is seen at once; the others wait until they are scrolled to. It is a paragraph, because reader views
    leave out what holds more pictures than paragraphs.
    """
    image = _image(shown[name], page, name, papers=True, wait=not first)
    words = f"<figcaption>{prose.html(caption)}</figcaption>" if caption else ""
    return f'<figure class="plate plate--{frame}"><p>{image}</p>{words}</figure>'


def single(shown: Mapping[str, Shown], page: str, name: str) -> str:
    """A picture that is the same for both sides, without a caption."""
    image = _image(replace(shown[name], sided=False), page, name, wait=True)
    return f'<figure class="plate plate--padded">{image}</figure>'


def printed(shown: Mapping[str, Shown], page: str, name: str) -> str:
    """The picture as paper shows it, without a frame."""
    return _image(shown[name], page, name, "-print")


def _image(shown: Shown, page: str, name: str, kind: Kind = "", *, papers: bool = False, wait: bool = False) -> str:
    """An image. `papers` names the picture for paper, too; one that may `wait` is loaded when it is scrolled to."""
    kinds: dict[str, Kind] = {"src": kind, **({"data-print": "-print"} if papers else {})}
    said = {key: _address(shown, page, name, "right", one) for key, one in kinds.items()}
    said |= {"alt": shown.alt["right"], "width": str(shown.width), "height": str(shown.height)}
    if shown.sided:
        others: dict[str, Kind] = {"data-other": kind, **({"data-other-print": "-print"} if papers else {})}
        said |= {key: _address(shown, page, name, "left", one) for key, one in others.items()}
        said["data-other-alt"] = shown.alt["left"]
    attributes = "".join(f' {key}="{attribute(value)}"' for key, value in said.items())
    return f'<img{attributes}{LAZY if wait else ""} decoding="async">'


def _address(shown: Shown, page: str, name: str, side: BodySide, kind: Kind) -> str:
    return paths.beside(page, f"figures/{name}{f'-{side}' if shown.sided else ''}{kind}.svg")
