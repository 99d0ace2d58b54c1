"""Muscles are drawn where their records say, on the painful side, under the marks."""

import numpy as np
import pytest

from generator.pictures.anatomy.surface_map import Atlas, TriggerPoint
from generator.pictures.body.mesh import BuildName
from generator.pictures.draw import check_locate, draw_locate, draw_pain
from generator.pictures.muscles.check import shape_problems
from generator.pictures.muscles.on_skin import on_the_skin
from generator.pictures.requests import orders_of_point
from generator.pictures.svg.palette import look
from generator.records.schema.muscle import MuscleShape, ShapePlace
from tests.real import library

from .conftest import figure_of

SHAPES = {name: shape for name, muscle in library().muscles.items() if (shape := muscle.record.shape)}
MARK = 'data-mark="muscle"'
FAR = 0.12
"""Metres from the nearest of its landmarks within which each edge of a muscle ends: six finger widths and the curve."""


def shown(guide: str) -> TriggerPoint:
    """The point with the shape of its muscle, as the picture of its place has it."""
    point = next(order.point for order in orders_of_point(library().points[guide]) if order.kind == "locate")
    assert point
    return point


def place(atlas: Atlas, name: str) -> np.ndarray:
    body = atlas.bodies["a"]
    return atlas.at(name).at(body.bare, body.faces)


def fixed_to(atlas: Atlas, said: ShapePlace) -> np.ndarray:
    """Where a place is counted from."""
    ends = [place(atlas, f"R.{name}" if atlas.spot(f"R.{name}") else name) for name in (said.from_, said.to) if name]
    return np.asarray(ends[0] + (said.part or 0) * (ends[-1] - ends[0]))


@pytest.mark.parametrize("name", SHAPES)
def test_a_muscle_lies_on_its_own_side_and_ends_near_the_places_it_is_fixed_to(atlas: Atlas, name: str) -> None:
    muscle, shape = on_the_skin(atlas, SHAPES[name]), SHAPES[name]
    inside = atlas.bodies["a"].bare[muscle.inside > 0]
    assert len(inside) > 3
    assert inside[:, 0].max() < 0.005
    for row, said in ((muscle.grid[0], shape.proximal), (muscle.grid[-1], shape.distal)):
        ends = [fixed_to(atlas, one) for one in said]
        assert np.linalg.norm(row[[0, -1], None] - np.array(ends), axis=2).min(1).max() < FAR


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("build", ["a", "b"])
def test_every_sore_spot_is_inside_its_muscle(atlas: Atlas, name: str, build: BuildName) -> None:
    for point in library().points_of_muscle[name]:
        there = shown(point.id)
        track = atlas.track(there, build)
        assert track
        assert shape_problems(atlas, there, track) == [], point.id


def test_gluteus_medius_covers_the_side_of_the_pelvis(atlas: Atlas) -> None:
    """It fans out from the bump of the thigh bone to the rim, and leaves the sit bone and the spine free."""
    muscle, body = on_the_skin(atlas, SHAPES["gluteus-medius"]), atlas.bodies["a"]
    rim, knob = place(atlas, "R.hip-rim-top"), place(atlas, "R.hip-knob")
    held = [
        float(atlas.at(name).at(muscle.inside, body.faces)) for name in ("R.sit-bone", "cleft-top", "R.groin-crease")
    ]
    assert max(held) < 0
    nearest = np.linalg.norm(body.bare - (rim + knob) / 2, axis=1).argmin()
    assert muscle.inside[nearest] > 0.03


def test_a_shape_is_drawn_under_the_cross_in_both_close_ups(atlas: Atlas) -> None:
    for side in ("right", "left"):
        for draw in (draw_locate, draw_pain):
            svg = figure_of(draw(atlas, shown("gluteus-medius-2"), look("gluteus-medius-2")), side).svg
            assert 0 < svg.index(MARK) < svg.index('data-mark="point"')


def test_a_deep_muscle_has_a_dashed_edge(atlas: Atlas) -> None:
    point = shown("gluteus-medius-2")
    assert point.muscle
    deep = TriggerPoint(point.landmark, point.moves, muscle=point.muscle.model_copy(update={"deep": True}))
    flat, dashed = (figure_of(draw_locate(atlas, one, look("x"))).svg for one in (point, deep))
    assert 'stroke-dasharray="9 6"' in dashed
    assert 'stroke-dasharray="9 6"' not in flat


def test_a_muscle_over_the_midline_is_told(atlas: Atlas) -> None:
    point = shown("gluteus-medius-2")
    line = [{"from": "cleft-top", "in": 3}, {"from": "hip-rim-top"}]
    wrong = MuscleShape.model_validate({"proximal": line, "distal": [{"from": "hip-knob"}]})
    (problem,) = check_locate(atlas, TriggerPoint(point.landmark, point.moves, muscle=wrong), look("x"))
    assert problem.rule.code == "wrong-shape"
    assert "middle of the body" in problem.message
