"""What MkDocs finds wrong: a rule of the pages it is given."""

from generator.diagnostics.rule import Rule

SITE_WARNING = Rule(
    "site-warning",
    "MkDocs makes the site without a warning.",
    wrong="First read [how sure we are](about/index.md#no-such-place)",
    right="First read [how sure we are](about/index.md)",
    file="content/pages/contribute.md",
)
