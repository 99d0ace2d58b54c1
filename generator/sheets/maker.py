"""The maker of all printed sheets."""

from collections.abc import Iterator

from generator.maker import Context, File, Made, Maker
from generator.sheets.make import Sheets, make_sheets
from generator.text.redirects import also_formerly, former_ids


def _make(context: Context) -> Made:
    with context.progress.stage("sheets") as stage:
        sheets = make_sheets(
            context.root,
            context.library,
            context.figures,
            context.progress.each("sheets"),
            context.chosen,
        )
        stage.count = f"{len(sheets.keys)} sheets, {sheets.made} made, {len(sheets.problems)} problems"
    return Made(_files(context, sheets), sheets.problems)


def _files(context: Context, sheets: Sheets) -> Iterator[File]:
    former = former_ids(context.library)
    for path, content in sheets.files():
        point = sheets.points[path]
        for name in also_formerly(path, point, former):
            yield File(point, name, content)


SHEETS = Maker("sheets", _make)
