"""What pages say of the pictures of points that are not made again: each is looked up when a page asks for it."""

from collections.abc import Mapping
from pathlib import Path

from generator.pictures.make import ImageMeta, figures_of
from generator.pictures.requests import orders_of_point
from generator.records.library import Library


class OtherPictures(dict[str, ImageMeta]):
    """The pictures that were made now, and any other of the library: a place or a pain that another page shows, too."""

    def __init__(self, root: Path, library: Library, made: Mapping[str, ImageMeta]) -> None:
        """Begin with those that were `made` now."""
        super().__init__(made)
        self.root, self.library = root, library

    def __missing__(self, path: str) -> ImageMeta:
        """Find a picture that an earlier build drew.

        Raises:
            KeyError: no guide has such a picture.
        """
        point = self.library.points[path.partition("/")[0]]
        orders = {order.path: order for order in orders_of_point(point)}
        self.update(figures_of(self.root, self.library, [orders[path]]).shown)
        return self[path]
