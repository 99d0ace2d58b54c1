"""The figure and the colours of a guide, the same for the same guide always; each role has one for paper, too."""

import hashlib
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.pictures.body.mesh import HAIR, HAND, MOUTH, SHIRT, SHOE, SHORTS, SKIN, WAISTBAND, BuildName
from generator.pictures.body.person import NOBODY, Person


@dataclass(frozen=True)
class Paint:
    """What a role is painted with: a colour on the screen, a grey on paper."""

    role: str
    screen: str
    paper: str

    def paler(self, on_screen: float, on_paper: float) -> "Paint":
        """The paint mixed with a share of white."""
        return Paint(self.role, _with_white(self.screen, on_screen), _with_white(self.paper, on_paper))

    def shaded(self, on_screen: float, on_paper: float) -> "Paint":
        """The paint with a share of white on the screen, and with a share of black on paper."""
        grey = "#" + f"{round(int(self.paper[1:3], 16) * (1 - on_paper)):02x}" * 3
        return Paint(self.role, _with_white(self.screen, on_screen), grey)


def _with_white(colour: str, share: float) -> str:
    parts = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)


class Colour(NamedTuple):
    """A flat paint and the darker one on the side away from the light."""

    flat: Paint
    dark: Paint | None = None


def colour(role: str, screen: tuple[str, ...], paper: tuple[str, ...]) -> Colour:
    """A colour of its flat tone and, where it has one, its dark tone."""
    return Colour(*(Paint(role, *both) for both in zip(screen, paper, strict=True)))


INK = Paint("ink", "#22303a", "#111111")
MARK = Paint("mark", "#b3132f", "#000000")
HALO = Paint("halo", "#fffdf9", "#ffffff")
ARROW = Paint("arrow", "#1d5458", "#000000")
SHADOW = Paint("shadow", "#1c3a44", "#000000")
PAIN = Paint("pain", "#b3132f", "#000000")
PLATE = Paint("plate", "#fffdf9", "#ffffff")
FINGER = Paint("finger", "#fdf1e6", "#fefefe")  # of the one who feels, apart from every skin
NAIL = Paint("nail", "#eebfae", "#cdcdcd")
INSIDE_MOUTH = Paint("mouth", "#5a1f24", "#3a3a3a")
DANGER = Paint("danger", "#6b2a8f", "#000000")  # nerves and arteries: apart from the cross, arrows and every skin
MUSCLE = Paint("muscle", "#fff4dc", "#ffffff")  # pale, apart from every skin and from the red of pain
FIBRE = Paint("fibre", "#7a4a2b", "#5c5c5c")
HIDDEN_BALL = Paint("hidden_ball", "#b3441a", "#707070")
SHOES = colour("shoes", ("#7d8791", "#656f79"), ("#9a9a9a", "#828282"))


@dataclass(frozen=True)
class Palette:
    """Colours of one figure and of the marks on it; things have their own."""

    skin: Colour
    hair: Colour
    shirt: Colour
    shorts: Colour
    furrow: Paint
    ink: Paint = INK
    mark: Paint = MARK
    halo: Paint = HALO
    arrow: Paint = ARROW
    shadow: Paint = SHADOW
    pain: Paint = PAIN
    plate: Paint = PLATE
    finger: Paint = FINGER
    nail: Paint = NAIL
    hidden_ball: Paint = HIDDEN_BALL
    danger: Paint = DANGER
    muscle: Paint = MUSCLE
    fibre: Paint = FIBRE

    def label(self, label: int) -> Colour:
        """The colour of a part of the body."""
        if label == MOUTH:
            return Colour(INSIDE_MOUTH)
        cloth = {SHIRT: self.shirt, SHORTS: self.shorts, WAISTBAND: self.shorts, SHOE: SHOES}
        return {SKIN: self.skin, HAND: self.hand, HAIR: self.hair, **cloth}[label]

    @property
    def hand(self) -> Colour:
        """Of a hand that presses, a shade apart from the skin on the screen, and on paper."""
        flat, dark = self.skin
        return Colour(flat.shaded(*HAND_SHADE), dark and dark.shaded(*HAND_SHADE))


@dataclass(frozen=True)
class Style:
    """The build of a figure, its palette, and what sets it apart."""

    build: BuildName
    palette: Palette
    person: Person = NOBODY


FURROW_ON_PAPER = "#8a8a8a"
SKINS = tuple(
    (colour("skin", tones, ("#ffffff", "#e6e6e6")), Paint("furrow", furrow, FURROW_ON_PAPER))
    for tones, furrow in (
        (("#f3dccb", "#dfbfa9"), "#b98c72"),
        (("#dcb08c", "#c2936e"), "#96694a"),
        (("#b37f58", "#976642"), "#6f4629"),
        (("#8a5d41", "#70482f"), "#4c2e1c"),
    )
)
HAIRS = tuple(
    tuple(colour("hair", tones, ("#6a6a6a", "#525252")) for tones in of_skin)
    for of_skin in (
        (("#5b5049", "#453b36"), ("#a98a5c", "#8c7048"), ("#8a5238", "#6d3f2b")),
        (("#3f3430", "#2f2623"), ("#6b5140", "#523d30"), ("#3f3430", "#2f2623")),
        (("#332b29", "#241d1c"), ("#4a3a31", "#382c25"), ("#332b29", "#241d1c")),
        (("#2b2524", "#1c1717"), ("#2b2524", "#1c1717"), ("#3b2f2a", "#2b221f")),
    )
)
"""Those of each skin."""
OLD_HAIRS = tuple(
    colour("hair", tones, ("#b4b4b4", "#969696"))
    for tones in (("#b9b8b4", "#9d9c98"), ("#d9d7d0", "#bdbbb4"), ("#8f8d8a", "#757370"))
)
CLOTHES = tuple(
    (colour("shirt", shirt, ("#d2d2d2", "#b9b9b9")), colour("shorts", shorts, ("#a6a6a6", "#909090")))
    for shirt, shorts in (
        (("#7fb2b8", "#5f959d"), ("#48687f", "#365266")),
        (("#e3b579", "#c99a5d"), ("#56697a", "#425463")),
        (("#a9bf94", "#8ca577"), ("#5d5a78", "#494662")),
        (("#9db3d9", "#8098c2"), ("#4f5b52", "#3d4840")),
        (("#b5a5cc", "#9989b3"), ("#3f4a5c", "#2f3949")),
    )
)
SCARF = colour("scarf", ("#8a4f5f", "#6f3c4b"), ("#8f8f8f", "#767676"))
LIGHT_SHORTS = colour("shorts", ("#d3dbd8", "#bfcac8"), ("#f0f0f0", "#dedede"))
HAND_SHADE = (0.3, 0.1)
"""Shares of white on the screen and of black on paper, of a hand that presses."""
PALER_HAIR = (0.28, 0.64)  # shares of white on the screen and on paper


BUILDS: tuple[tuple[BuildName, ...], ...] = (("a", "a-slim", "a", "a-stout"), ("b", "b-slim", "b", "b-stout"))


def look(guide: str) -> Style:
    """The figure of a guide: build, age, skin, hair and clothes spread evenly over all guides by a hash of the id."""
    digest = hashlib.sha256(guide.encode()).digest()
    build = BUILDS[digest[0] % 2][digest[17] % len(BUILDS[0])]
    tone, is_old = digest[5] % len(SKINS), digest[7] % 4 == 0
    (skin, furrow), (shirt, shorts) = SKINS[tone], CLOTHES[digest[2] % len(CLOTHES)]
    hairs = OLD_HAIRS if is_old else HAIRS[tone]
    has_scarf = build.startswith("b") and digest[19] % 4 == 0
    trousers = has_scarf or digest[13] % 3 == 0
    person = Person(is_old, digest[11] % 4 == 0, trousers, has_scarf, has_shoes=digest[23] % 2 == 0)
    return Style(build, Palette(skin, hairs[digest[15] % len(hairs)], shirt, shorts, furrow), person)


MAP = Palette(
    skin=colour("skin", ("#efe2d2",), ("#ffffff",)),
    hair=colour("hair", ("#cdbcaa",), ("#6a6a6a",)),
    shirt=colour("skin", ("#efe2d2",), ("#ffffff",)),
    shorts=colour("shorts", ("#dfe0da",), ("#f0f0f0",)),
    furrow=Paint("furrow", "#b98c72", FURROW_ON_PAPER),
    ink=Paint("ink", "#26323a", "#111111"),
)


def light_cover(figure: Style) -> Style:
    """The same figure in light shorts and with pale hair, on which dots and lines of a close-up show."""
    flat, dark = figure.palette.hair
    hair = Colour(flat.paler(*PALER_HAIR), dark and dark.paler(*PALER_HAIR))
    return replace(figure, palette=replace(figure.palette, shorts=LIGHT_SHORTS, hair=hair))
