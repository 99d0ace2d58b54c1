"""A site of two pages, as MkDocs leaves it to be finished."""

from pathlib import Path

from generator.records.site import Site

SHARED = "assets/js/shared.js"
SITE = Site(url="https://example.org/guides/", colours={"paper": ("#ffffff", "#000000")})


def small_site(folder: Path) -> Path:
    """What is finished of any site: a page, what pages share, and the service worker."""
    files = {
        SHARED: "window.tpg = {};",
        "assets/js/words.js": "words",
        "assets/css/tokens.css": "a {}",
        "assets/css/finder.css": "b {}",
        "assets/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
        "assets/js/keeper.js": "keeper",
        "sw.js": "worker",
        "api/index.js": "tpg.index = {};",
        "programme/cards/x-1.js": "card",
        "run-throughs/x-1.js": "run-through",
        "index.html": """<html><head><meta charset="utf-8">
<link rel="icon" href="assets/icon.svg">
<link rel="stylesheet" href="assets/css/tokens.css">
<link rel="stylesheet" media="all" href="./assets/css/finder.css">
<script src="assets/js/shared.js"></script></head></html>""",
        "404.html": """<html><head><meta charset="utf-8">
<script src="/guides/assets/js/shared.js"></script></head></html>""",
        "assets/javascripts/bundle.abc.min.js": "theme",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
