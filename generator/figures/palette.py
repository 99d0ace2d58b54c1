"""A guide's id in; which figure it shows and in which colours out, the same for the same guide always."""

import hashlib
from dataclasses import dataclass, fields, replace
from typing import Literal

from generator.figures.body import HAIR, SHIRT, SHORTS, SKIN, WAISTBAND, BuildName

Print = Literal["colour", "print"]
PROPS = (
    "ball",
    "block",
    "pillow",
    "mat",
    "bolster",
    "books",
    "foam_roller",
    "chair",
    "wall",
    "table",
    "strap",
    "towel",
)
PROP_LABEL = {kind: WAISTBAND + 1 + k for k, kind in enumerate(PROPS)}


@dataclass(frozen=True)
class Colour:
    """A flat colour and the darker one on the side away from the light."""

    flat: str
    dark: str = ""

    def paler(self, share: float) -> "Colour":
        """The colour mixed with a share of white."""
        return Colour(_with_white(self.flat, share), _with_white(self.dark, share))


def _with_white(colour: str, share: float) -> str:
    parts = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)


FINGER = Colour("#fdf1e6", "#eebfae")  # of the one who feels, apart from every skin, and the nails


@dataclass(frozen=True)
class Palette:
    """Colours of one figure and of what is drawn round it."""

    skin: Colour
    hair: Colour
    shirt: Colour
    shorts: Colour
    props: dict[str, Colour]
    ink: str = "#22303a"
    mark: str = "#b3132f"
    halo: str = "#fffdf9"
    arrow: str = "#1d5458"
    shadow: str = "#1c3a44"
    pain: str = "#b3132f"
    furrow: str = "#b98c72"
    finger: Colour = FINGER
    plate: str = "#fffdf9"

    def label(self, label: int) -> Colour:
        parts = {
            SKIN: self.skin,
            HAIR: self.hair,
            SHIRT: self.shirt,
            SHORTS: self.shorts,
            WAISTBAND: self.shorts,
        }
        return parts[label] if label in parts else self.props[PROPS[label - WAISTBAND - 1]]


@dataclass(frozen=True)
class Look:
    """The build of a figure and its palette."""

    build: BuildName
    palette: Palette


COLOUR_PROPS = {
    "ball": Colour("#d9632f", "#b3441a"),
    "block": Colour("#d9b98a", "#bd9a68"),
    "pillow": Colour("#f3eadc", "#dccfbc"),
    "mat": Colour("#dde7db"),
    "bolster": Colour("#c3b3cf", "#a594b6"),
    "books": Colour("#c98f6b", "#a97150"),
    "foam_roller": Colour("#93a5ad", "#74878f"),
    "chair": Colour("#d3bf9f", "#b5a181"),
    "wall": Colour("#ece7dc", "#ded6c6"),
    "table": Colour("#d3bf9f", "#b5a181"),
    "strap": Colour("#8d6aa0", "#73528a"),
    "towel": Colour("#e9dcc3", "#cfbf9f"),
}
GREY_PROPS = {
    "ball": Colour("#8c8c8c", "#707070"),
    "block": Colour("#d0d0d0", "#b4b4b4"),
    "pillow": Colour("#f7f7f7", "#e2e2e2"),
    "mat": Colour("#ececec"),
    "bolster": Colour("#c9c9c9", "#b0b0b0"),
    "books": Colour("#bdbdbd", "#a3a3a3"),
    "foam_roller": Colour("#a8a8a8", "#8f8f8f"),
    "chair": Colour("#dcdcdc", "#c4c4c4"),
    "wall": Colour("#f1f1f1", "#e4e4e4"),
    "table": Colour("#dcdcdc", "#c4c4c4"),
    "strap": Colour("#5f5f5f", "#4a4a4a"),
    "towel": Colour("#e6e6e6", "#cfcfcf"),
}
SKINS = (
    (Colour("#f3dccb", "#dfbfa9"), "#b98c72"),
    (Colour("#dcb08c", "#c2936e"), "#96694a"),
    (Colour("#b37f58", "#976642"), "#6f4629"),
    (Colour("#8a5d41", "#70482f"), "#4c2e1c"),
)
HAIRS = (
    Colour("#5b5049", "#453b36"),
    Colour("#3f3430", "#2f2623"),
    Colour("#332b29", "#241d1c"),
    Colour("#2b2524", "#1c1717"),
)
CLOTHES = (
    (Colour("#7fb2b8", "#5f959d"), Colour("#48687f", "#365266")),
    (Colour("#e3b579", "#c99a5d"), Colour("#56697a", "#425463")),
    (Colour("#a9bf94", "#8ca577"), Colour("#5d5a78", "#494662")),
)
PRINT = Palette(
    skin=Colour("#ffffff", "#e6e6e6"),
    hair=Colour("#6a6a6a", "#525252"),
    shirt=Colour("#d2d2d2", "#b9b9b9"),
    shorts=Colour("#a6a6a6", "#909090"),
    props=GREY_PROPS,
    ink="#111111",
    mark="#000000",
    halo="#ffffff",
    arrow="#000000",
    shadow="#000000",
    pain="#000000",
    furrow="#8a8a8a",
    finger=Colour("#fefefe", "#cdcdcd"),
    plate="#ffffff",
)


def look(guide: str, ink: Print) -> Look:
    """The figure of a guide: build, skin and clothes spread evenly over all guides by a hash of the id."""
    digest = hashlib.sha256(guide.encode()).digest()
    build: BuildName = "b" if digest[0] % 2 else "a"
    if ink == "print":
        return Look(build, PRINT)
    tone = digest[5] % len(SKINS)
    (skin, furrow), (shirt, shorts) = SKINS[tone], CLOTHES[digest[2] % len(CLOTHES)]
    return Look(build, Palette(skin, HAIRS[tone], shirt, shorts, COLOUR_PROPS, furrow=furrow))


def greys(figure: Look) -> dict[str, str]:
    """The grey of the printed figure for each colour of this one, in its own shorts or in light ones."""
    pairs = zip(_colours(figure.palette), _colours(PRINT), strict=True)
    paper = light_cover(Look(figure.build, PRINT))
    light = zip(_colours(light_cover(figure).palette), _colours(paper.palette), strict=True)
    return dict([*light, *pairs])


def _colours(palette: Palette) -> list[str]:
    found: list[str] = []
    for part in fields(palette):
        said = getattr(palette, part.name)
        for colour in said.values() if isinstance(said, dict) else (said,):
            found += [colour.flat, colour.dark] if isinstance(colour, Colour) else [colour]
    return found


MAP = Palette(
    skin=Colour("#efe2d2"),
    hair=Colour("#cdbcaa"),
    shirt=Colour("#efe2d2"),
    shorts=Colour("#dfe0da"),
    props=COLOUR_PROPS,
    ink="#26323a",
)


def light_cover(figure: Look) -> Look:
    """The same figure in light shorts and with pale hair, on which dots and lines of a close-up show."""
    printed = figure.palette is PRINT
    shorts = Colour("#f0f0f0", "#dedede") if printed else Colour("#d3dbd8", "#bfcac8")
    hair = figure.palette.hair.paler(0.64 if printed else 0.28)
    return replace(figure, palette=replace(figure.palette, shorts=shorts, hair=hair))
