"""What is found only when the whole site is made: rules of its pages."""

from generator.records.rule import Rule

MISSING_WORD = Rule(
    "missing-word",
    "Every word that a page shows stands in content/words/.",
    wrong="    galery: All pictures",
    right="    gallery: All pictures",
    file="content/words/en.yaml",
)
SITE_WARNING = Rule(
    "site-warning",
    "MkDocs makes the site without a warning.",
    wrong="First read [how sure we are](about/index.md#no-such-place)",
    right="First read [how sure we are](about/index.md)",
    file="content/pages/contribute.md",
)
BROKEN_LINK = Rule(
    "broken-link",
    "Each link inside the site leads to a page and an anchor that are there.",
    wrong='First <a href="/no/such/page/">read</a> [how sure we are](about/index.md)',
    right="First read [how sure we are](about/index.md)",
    why="MkDocs looks into links of Markdown; this looks into all the rest of a finished page.",
    file="content/pages/contribute.md",
)
