"""Rules about who has read a record, and when."""

from datetime import UTC, date, datetime, timedelta

from generator.diagnostics.rule import Rule
from generator.records.parsing.numbers import day_in
from generator.records.rules.checked import Checked, Finding, Finds, check_of

EASTERNMOST = timedelta(hours=14)
"""In the islands that are first to see a day it begins so long before it does in Greenwich."""

REVIEW_UNSIGNED = Rule(
    "review-unsigned",
    "A review has a name and a day; a draft has neither.",
    wrong='review: {status: reviewed, by: "A. Name, physiotherapist"}',
    right="review: {status: draft}",
    why="The guide says to its readers who has read it.",
)
REVIEW_AHEAD = Rule(
    "review-ahead",
    "A review has happened.",
    wrong='review: {status: reviewed, by: "A. Name, physiotherapist", when: 2999-01-01}',
    right="review: {status: draft}",
)


@check_of("point", "complaint")
def review_unsigned(record: Checked) -> Finds:
    review = record.at("review")
    if not isinstance(review, dict):
        return
    for name, example in (("by", "A. Name, physiotherapist"), ("when", "2026-11-22")):
        if review.get("status") == "reviewed" and not review.get(name):
            place = record.source.key(("review",))
            yield Finding(REVIEW_UNSIGNED, place, f"the review has no `{name}`", f"add `{name}: {example}`")
        elif review.get("status") == "draft" and review.get(name):
            place, remedy = record.source.key(("review", name)), "write `status: reviewed`, or remove it"
            yield Finding(REVIEW_UNSIGNED, place, f"a draft has no `{name}`", remedy)


@check_of("point", "complaint")
def review_ahead(record: Checked) -> Finds:
    when = record.at("review", "when")
    if isinstance(when, str) and day_in(when) == when and when > latest_day(datetime.now(UTC)).isoformat():
        place = record.source.place(("review", "when"))
        yield Finding(REVIEW_AHEAD, place, f"`{when}` lies ahead", "write the day on which the guide was read")


def latest_day(now: datetime) -> date:
    """The day that it is already somewhere on Earth."""
    return (now.astimezone(UTC) + EASTERNMOST).date()
