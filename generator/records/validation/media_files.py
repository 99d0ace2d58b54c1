"""What keeps a film, captions or a picture from the site: its kind, name, size or content.

A browser runs what an HTML file, a script or a drawing says, in the name of the site; a host obeys `_headers`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics.rule import Rule

MB = 1_000_000
FILMS, CAPTIONS = (".mp4", ".webm"), (".vtt",)
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg")
LARGEST_MB = {**dict.fromkeys(FILMS, 100), **dict.fromkeys((*CAPTIONS, *PICTURES), 5)}
"""GitHub takes no file of more than 100 MB."""
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title"}
SHAPES |= {"desc", "defs", "use", "symbol", "clipPath", "mask", "pattern", "linearGradient", "radialGradient", "stop"}
ELSEWHERE = re.compile(r"(?i)(?:url\((?!\s*['\"]?#)|[a-z]+script:|data:|@import)")

MEDIA_FILE = Rule(
    "media-file",
    "A file in content/media/ is a film, its captions or a picture.",
    wrong="player.html",
    right="player.mp4",
    why="It becomes a part of the site as it is. Of other files some would run there, and some would change the host.",
    file="content/media/",
)


def unfit(path: Path) -> tuple[str, str] | None:
    """Why this file cannot go onto the site, and what to do; None where it can."""
    ending = path.suffix.lower()
    if path.is_dir() or ending not in LARGEST_MB:
        kinds = f"films ({', '.join(FILMS)}), captions ({', '.join(CAPTIONS)}) and pictures ({', '.join(PICTURES)})"
        return f"`{path.name}` is no film and no picture", f"remove it: only {kinds} may be here"
    if not NAME.fullmatch(path.name):
        plain = "-".join(re.findall(r"[a-z0-9]+", path.stem.lower())) or "film"
        return f"`{path.name}` cannot be a part of an address", f"name it `{plain}{ending}`"
    if path.stat().st_size > LARGEST_MB[ending] * MB:
        return f"`{path.name}` is larger than {LARGEST_MB[ending]} MB", "make it smaller, or link to it"
    if ending == ".svg" and (found := next(_acts(path.read_bytes()), None)):
        return f"`{path.name}` is more than a drawing: it holds {found}", "save it as a plain SVG, or as a PNG"
    return None


def _acts(svg: bytes) -> Iterator[str]:
    """All in a drawing that could run, load or lead elsewhere."""
    from lxml import etree  # it takes its time to load, and drawings are rare here

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.fromstring(svg, parser)
    except (etree.XMLSyntaxError, ValueError):
        yield "what no browser can read"
        return
    if tree.getroottree().docinfo.internalDTD is not None:
        yield "a list of entities"
    for node in (*tree.itersiblings(preceding=True), *tree.iter()):
        if isinstance(node, etree._Comment):
            continue
        name = node.tag if isinstance(node.tag, str) else "an instruction"
        if not name.startswith(SVG) or name.removeprefix(SVG) not in SHAPES:
            yield f"`{name.rpartition('}')[2]}`"
        for attribute, value in node.attrib.items() if isinstance(node.tag, str) else ():
            plain = attribute.rpartition("}")[2]
            leads_away = plain == "href" and not value.startswith("#")
            if plain.lower().startswith("on") or leads_away or ELSEWHERE.search(value):
                yield f"`{plain}`"
