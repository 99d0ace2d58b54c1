"""Rules about who has read a record, and when."""

from datetime import date

from generator.records.rules.checked import Checked, Found


def review_unsigned(record: Checked) -> Found:
    """A review has a name and a day; a draft has neither."""
    review = record.at("review")
    if not isinstance(review, dict):
        return
    for name, example in (("by", "A. Name, physiotherapist"), ("when", "2026-11-22")):
        if review.get("status") == "reviewed" and not review.get(name):
            place = record.source.key(("review",))
            yield place, "review-unsigned", f"the review has no `{name}`", f"add `{name}: {example}`"
        elif review.get("status") == "draft" and review.get(name):
            place = record.source.key(("review", name))
            yield place, "review-unsigned", f"a draft has no `{name}`", "write `status: reviewed`, or remove it"


def review_ahead(record: Checked) -> Found:
    """A review has happened."""
    when = record.at("review", "when")
    if isinstance(when, str) and when > date.today().isoformat():
        place = record.source.place(("review", "when"))
        yield place, "review-ahead", f"`{when}` lies ahead", "write the day on which the guide was read"
