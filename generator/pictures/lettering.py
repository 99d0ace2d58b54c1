"""Sets the words of a language onto drawn pictures; where those of a callout lie best is worked out once and kept."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.pictures.svg.illustration import Illustration, Letters
from generator.pictures.svg.labels import Callout, TextBlock, Words
from generator.records.library import Library
from generator.storage.cache import Kept, digest
from generator.text.picture_words.labels import picture_labels


@dataclass(frozen=True)
class Lettering:
    """The words of one language by the keys of labels, and what was kept of their places."""

    kept: Kept
    words: Words

    def letters(self, key: str, picture: Illustration) -> Letters:
        """The words of the picture that is kept under `key`."""
        labels = tuple(label.set_in(self.words) for label in picture.labels)
        if picture.callout is None:
            return Letters(labels)
        block, end = self._laid(self.digest(key, picture), picture, picture.callout)
        return Letters((*labels, block), end)

    def digest(self, key: str, picture: Illustration) -> str:
        """A name for the picture with its words."""
        return digest(key, list(self._said(picture))) if picture.callout or picture.labels else key

    def _said(self, picture: Illustration) -> Iterator[str]:
        if picture.callout:
            yield self.words[picture.callout.message]
        yield from (label.text(self.words) for label in picture.labels)

    def _laid(self, key: str, picture: Illustration, callout: Callout) -> tuple[TextBlock, tuple[float, float]]:
        if made := self.kept.get(key):
            lines, x, y, end = json.loads(made)
            return TextBlock(tuple(lines), x, y, callout.size, callout.paint, callout.plate), (end[0], end[1])
        from generator.pictures.closeup.label_placement import placed  # only new words need it

        block, end = placed(callout, (picture.width, picture.height), self.words[callout.message])
        self.kept.put(key, json.dumps([block.lines, block.x, block.y, end]).encode())
        return block, end


def lettering_of(root: Path, library: Library) -> Lettering:
    """The words of a library, with what is kept between builds."""
    return Lettering(Kept(root / "build" / "cache" / "labels"), picture_labels(library))
