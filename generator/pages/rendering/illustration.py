"""A picture and its caption as HTML, for the right side, with what stands there for the left."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from generator.pictures.make import ImageMeta
from generator.records.schema.base import SIDES, BodySide
from generator.text import addresses
from generator.text.prose import ProseRenderer, attribute

Frame = Literal["bleed", "padded"]
Kind = Literal["", "-print", "-leaf"]
LAZY = ' loading="lazy"'


def plate(
    shown: Mapping[str, ImageMeta],
    prose: ProseRenderer,
    page: str,
    name: str,
    caption: str,
    frame: Frame,
    *,
    first: bool = False,
) -> str:
    """The picture `name` on this page, without a caption where the step above it says what it shows.

    A `first` one is seen at once; the others wait until they are scrolled to. It is a paragraph, because reader views
    leave out what holds more pictures than paragraphs.
    """
    image = _image(shown[name], page, name, paper="-print", wait=not first)
    words = f"<figcaption>{prose.html(caption)}</figcaption>" if caption else ""
    return f'<figure class="plate plate--{frame}"><p>{image}</p>{words}</figure>'


def single(shown: Mapping[str, ImageMeta], page: str, name: str) -> str:
    """A picture that is the same for both sides, without a caption."""
    image = _image(replace(shown[name], sided=False), page, name, wait=True)
    return f'<figure class="plate plate--padded">{image}</figure>'


def thumbnail(shown: Mapping[str, ImageMeta], page: str, name: str) -> str:
    """A picture beside words that say what it shows."""
    return _image(replace(shown[name], alt=dict.fromkeys(SIDES, "")), page, name, wait=True)


def card_picture(shown: Mapping[str, ImageMeta], page: str, name: str) -> str:
    """The picture on the card of a programme, whose leaf shows it in its own way."""
    return _image(shown[name], page, name, paper="-leaf", wait=True)


def _image(shown: ImageMeta, page: str, name: str, *, paper: Kind = "", wait: bool = False) -> str:
    """An image. `paper` names the picture for paper, too; one that may `wait` is loaded when it is scrolled to."""
    kinds: dict[str, Kind] = {"src": "", **({"data-print": paper} if paper else {})}
    said = {key: _address(shown, page, name, "right", one) for key, one in kinds.items()}
    said |= {"alt": shown.alt["right"], "width": str(shown.width), "height": str(shown.height)}
    if shown.sided:
        others: dict[str, Kind] = {"data-other": "", **({"data-other-print": paper} if paper else {})}
        said |= {key: _address(shown, page, name, "left", one) for key, one in others.items()}
        said["data-other-alt"] = shown.alt["left"]
    attributes = "".join(f' {key}="{attribute(value)}"' for key, value in said.items())
    return f'<img{attributes}{LAZY if wait else ""} decoding="async">'


def addresses_of(shown: ImageMeta, name: str) -> dict[BodySide, dict[str, str]]:
    """For each side the address of the picture below the site, and what it shows, as HTML."""
    return {side: {"src": _file(shown, name, side, ""), "alt": attribute(shown.alt[side])} for side in SIDES}


def _address(shown: ImageMeta, page: str, name: str, side: BodySide, kind: Kind) -> str:
    return addresses.beside(page, _file(shown, name, side, kind))


def _file(shown: ImageMeta, name: str, side: BodySide, kind: Kind) -> str:
    return f"figures/{name}{f'-{side}' if shown.sided else ''}{kind}.svg"
