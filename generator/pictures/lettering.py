"""Sets the words of a language onto drawn pictures; where those of callouts lie best is worked out once and kept."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.pictures.svg.illustration import Illustration, Letters
from generator.pictures.svg.labels import Placed, TextBlock, Words
from generator.records.library import Library
from generator.storage.cache import Kept, digest
from generator.text.addresses import home_of
from generator.text.picture_words.labels import picture_labels


@dataclass(frozen=True)
class Lettering:
    """The words of one language by the keys of labels, and what was kept of their places."""

    kept: Kept
    words: Words

    def letters(self, key: str, picture: Illustration) -> Letters:
        """The words of the picture that is kept under `key`."""
        labels = tuple(label.set_in(self.words) for label in picture.labels)
        if not picture.callouts:
            return Letters(labels)
        laid = self._laid(self.digest(key, picture), picture)
        return Letters((*labels, *(block for block, _ in laid)), tuple(end for _, end in laid))

    def digest(self, key: str, picture: Illustration) -> str:
        """A name for the picture with its words."""
        return digest(key, list(self._said(picture))) if picture.callouts or picture.labels else key

    def _said(self, picture: Illustration) -> Iterator[str]:
        yield from (self.words[callout.message] for callout in picture.callouts)
        yield from (label.text(self.words) for label in picture.labels)

    def _laid(self, key: str, picture: Illustration) -> list[Placed]:
        if made := self.kept.get(key):
            said = zip(picture.callouts, json.loads(made), strict=True)
            return [
                (TextBlock(tuple(lines), x, y, callout.size, callout.paint, callout.plate), (end[0], end[1]))
                for callout, (lines, x, y, end) in said
            ]
        from generator.pictures.closeup.label_placement import all_placed  # only new words need it

        texts = [self.words[callout.message] for callout in picture.callouts]
        laid = all_placed(picture.callouts, (picture.width, picture.height), texts)
        self.kept.put(key, json.dumps([[block.lines, block.x, block.y, end] for block, end in laid]).encode())
        return laid


def lettering_of(root: Path, library: Library) -> Lettering:
    """The words of a library, with what is kept between builds."""
    kept = Kept(root / "build" / "cache" / f"{home_of(library)}labels")
    return Lettering(kept, picture_labels(library))
