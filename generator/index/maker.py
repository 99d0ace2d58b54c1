"""The maker of what programs read: the public JSON, and the index of the finder and the search."""

from collections.abc import Iterator
from itertools import chain

from generator.index.api import all_points, one_point, point_file
from generator.maker import Context, File, Made, Maker
from generator.storage.chosen import REST
from generator.text.redirects import also_formerly, former_ids


def _make(context: Context) -> Made:
    return Made(_files(context))


def _files(context: Context) -> Iterator[File]:
    library, former = context.library, former_ids(context.library)
    for point in library.points.values():
        if point.id in context.chosen:
            said = one_point(point, library, context.figures)
            for path in also_formerly(point_file(point.id), point.id, former):
                yield File(point.id, path, said)
    if REST in context.chosen:
        from generator.index.complaints import complaint_files  # an edit of a point needs none of these
        from generator.index.find import find_files

        for path, content in chain(all_points(library), complaint_files(library), find_files(library, context.others)):
            yield File(REST, path, content)


INDEX = Maker("index", _make)
