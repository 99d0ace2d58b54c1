"""Shows a page as soon as its first screen has arrived, however long the rest takes."""

import re

LETTERS_OF_A_SCREEN, LETTERS_OF_A_MAP = 2500, 1000
"""More than a wide screen holds: what comes after it moves nothing that is seen. Three maps fill one."""
WAITS = re.compile(rb'(<link rel="expect"[^>]* href="#)end(")')
_PART = re.compile(
    rb"<svg.*?</svg>|<template.*?</template>|<(?P<name>[a-z]\w*)(?P<attributes>[^>]*)>|<[^>]*>|(?P<letters>[^<]+)",
    re.DOTALL,
)
_ID = re.compile(rb'\bid="([^"]+)"')
_BLOCKS = {b"p", b"li", b"div", b"h2", b"h3", b"section", b"details", b"tr"}


def shown_early(text: bytes) -> bytes:
    """The page with the `expect` link of its head leading to the first block after the first screen."""
    letters = 0
    for part in _PART.finditer(text, max(text.find(b"<article"), 0)):
        letters += LETTERS_OF_A_MAP if part[0].startswith(b"<svg") else len((part["letters"] or b"").strip())
        if letters > LETTERS_OF_A_SCREEN and part["name"] in _BLOCKS:
            return _expecting(text, part)
    return text


def _expecting(text: bytes, block: re.Match[bytes]) -> bytes:
    found = _ID.search(block["attributes"])
    at = block.start("attributes")
    named = text if found else b'%s id="next"%s' % (text[:at], text[at:])
    return WAITS.sub(rb"\g<1>%s\g<2>" % (found[1] if found else b"next"), named, count=1)
