"""Fills what a hand-written page leaves to mkdocs.yml: `{site_name}`, or an address such as `{repo_url}`."""

import re

from generator.records.site import Site
from generator.text.prose import literal, target

NAMES = ("site_name", "site_author", "site_url", "repo_url", "contact", "licence")
GAP = re.compile(rf"\{{({'|'.join(NAMES)})\}}")
"""A setting in braces; what else stands in braces is the page's own."""


def filled_page(text: str, site: Site) -> str:
    """The text of a page, with what is set of this site."""
    said = {
        "site_name": literal(site.name),
        "site_author": literal(site.author),
        "site_url": target(site.url),
        "repo_url": target(site.project),
        "contact": target(site.contact),
        "licence": literal(site.licence),
    }
    return GAP.sub(lambda gap: said[gap[1]], text)
