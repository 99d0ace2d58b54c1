"""The maker of what is coloured as mkdocs.yml says: a style with the colours of pages, and the icon."""

from collections.abc import Iterator, Mapping

from generator.colours import Pair
from generator.maker import Context, File, Made, Maker
from generator.storage.chosen import REST

STYLE, ICON = "assets/css/colours.css", "assets/icon.svg"
DASHES = 'stroke-dasharray="5 3" stroke-linecap="round"'


def style(colours: Mapping[str, Pair]) -> str:
    """Each colour under its name; of the two only the one that fits has a value, see tokens.css."""
    lines = (f"  --{name}: var(--light, {light}) var(--dark, {dark});\n" for name, (light, dark) in colours.items())
    return f":root {{\n{''.join(lines)}}}\n"


def icon(colours: Mapping[str, Pair]) -> str:
    """A cross in a ring of dashes, as spots are marked on pictures."""
    ground, ring, cross = (colours[name][0] for name in ("paper", "pine", "clay"))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="8" fill="{ground}"/>'
        f'<circle cx="16" cy="16" r="12" fill="none" stroke="{ring}" stroke-width="2.5" {DASHES}/>'
        f'<path d="M11.5 11.5l9 9M20.5 11.5l-9 9" stroke="{cross}" stroke-width="3.8" stroke-linecap="round"/></svg>\n'
    )


def _make(context: Context) -> Made:
    return Made(_files(context.library.site.colours) if REST in context.chosen else ())


def _files(colours: Mapping[str, Pair]) -> Iterator[File]:
    yield File(REST, STYLE, style(colours).encode())
    yield File(REST, ICON, icon(colours).encode())


LOOK = Maker("look", _make, in_each_language=False)
