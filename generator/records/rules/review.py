"""Rules about the review and the films of a record."""

from generator.records.problems import nearest
from generator.records.rules.checked import Checked, Found


def review_unsigned(record: Checked) -> Found:
    """A review has a name and a day; a draft has neither."""
    review = record.at("review")
    if not isinstance(review, dict):
        return
    for name, example in (("by", "A. Name, physiotherapist"), ("when", "2026-11-22")):
        if review.get("status") == "reviewed" and not review.get(name):
            yield (
                record.source.key(("review",)),
                "review-unsigned",
                f"the review has no `{name}`",
                f"add `{name}: {example}`",
            )
        elif review.get("status") == "draft" and review.get(name):
            yield (
                record.source.key(("review", name)),
                "review-unsigned",
                f"a draft has no `{name}`",
                "write `status: reviewed`, or remove it",
            )


def video_incomplete(record: Checked) -> Found:
    """A film is a link or a file; a file has captions; both files exist."""
    for part in record.parts:
        if not (part.loc and part.loc[-1] == "video" and isinstance(part.value, dict)):
            continue
        given = [name for name in ("link", "file") if part.value.get(name)]
        if len(given) != 1:
            yield (
                record.source.key(part.loc),
                "video-incomplete",
                "a video is a `link` or a `file`",
                "write one of the two",
            )
        if part.value.get("file") and not part.value.get("captions"):
            yield (
                record.source.key(part.loc),
                "video-incomplete",
                "the video has no `captions`",
                "add `captions: name.vtt`",
            )
        for name in ("file", "captions"):
            told = part.value.get(name)
            if isinstance(told, str) and told not in record.media:
                message = f"there is no file `{told}` in content/media/"
                yield (
                    record.source.place((*part.loc, name)),
                    "missing-file",
                    message,
                    _file_instead(told, record.media),
                )


def _file_instead(name: str, media: frozenset[str]) -> str:
    near = nearest(name, sorted(media))
    return f"did you mean `{near}`?" if near else "put the file into content/media/"
