"""What is found only when the whole site is made: a rule of its links."""

from generator.diagnostics.rule import Rule

BROKEN_LINK = Rule(
    "broken-link",
    "Each link inside the site leads to a page and an anchor that are there.",
    wrong='First <a href="/no/such/page/">read</a> [how sure we are](about/index.md)',
    right="First read [how sure we are](about/index.md)",
    why="MkDocs looks into links of Markdown; this looks into all the rest of a finished page.",
    file="content/pages/contribute.md",
)
