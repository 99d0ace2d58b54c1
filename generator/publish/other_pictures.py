"""What pages say of the pictures of points that are not made again: each is looked up when a page asks for it."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from generator.pictures.make import ImageMeta, figures_of
from generator.pictures.requests import Order, orders_of_point
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
        self.update(figures_of(self.root, self.library, [self._orders[path]]).shown)
        return self[path]

    @cached_property
    def _orders(self) -> Mapping[str, Order]:
        orders = (order for point in self.library.points.values() for order in orders_of_point(point))
        return {order.path: order for order in orders}
