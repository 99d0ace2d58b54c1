"""Flat colours with one darker tone, and the shadow on the floor, as SVG."""

import numpy as np

from generator.pictures.body.mesh import SHORTS, WAISTBAND
from generator.pictures.geometry.arrays import Array, Mask, Points
from generator.pictures.geometry.rotations import unit
from generator.pictures.render.contours import opened, outlines
from generator.pictures.render.rasterizer import rasterize
from generator.pictures.render.view import PIXELS_PER_UNIT, View
from generator.pictures.svg.curves import rings, smooth
from generator.pictures.svg.elements import Attributes, Shapes, tag
from generator.pictures.svg.palette import Palette
from generator.pictures.svg.path_data import PathData

SUN = np.array([-0.45, 0.85, 0.55])  # direction of the light in the camera's axes
DARK = 0.12  # cosine to the light below which the darker tone lies
COARSE = 2  # tones are cut on every other pixel
SHADOW_COARSE = 4
FLAT = 0.01  # metres above the floor
SHADOW_SLANT = np.array([0.18, -0.10])  # how far the shadow moves in x and z, a metre of height
SHADOW_HIGH = 0.55  # metres: height at which the shadow moves little further
SHADOW_EDGE = 9  # SVG units
LEAST_SHADOW = 12  # pixels of outline


def paint(view: View, palette: Palette, *, shadow: bool) -> Shapes:
    """What lies flat on the floor first, then the shadow on it, then all else; a wall hides what is behind it."""
    ground = {int(m.label[0]) for m in view.meshes if m.kind == "ground" and m.points[:, 1].max() < FLAT}
    shown = [label for label in np.unique(view.label).tolist() if (view.labels == label).any()]
    shade = _shade(view)
    below = [shape for label in shown if label in ground for shape in _fill(view, label, palette, shade)]
    above = [shape for label in shown if label not in ground for shape in _fill(view, label, palette, shade)]
    return (*below, *(_shadow(view, palette) if shadow else ()), *above)


def region_outline(mask: Mask) -> PathData:
    """The outline of a mask of pixels (h, w), as smooth as outlines drawn on its edge need it."""
    step = 1 / PIXELS_PER_UNIT
    lines = [smooth(line, 1.8 * PIXELS_PER_UNIT, closed=True) for line in outlines(mask) if len(line) > 10]
    return rings(lines, scale=step, tolerance=1.3 * PIXELS_PER_UNIT)


def soft_region(mask: Mask, coarse: int, *, least: int = 16, sigma: float = 3.0, tolerance: float = 1.0) -> PathData:
    """The outline of a mask cut on every `coarse`th pixel, rounder, with fewer numbers; tolerance in pixels."""
    wide, scale = sigma * PIXELS_PER_UNIT / coarse, coarse / PIXELS_PER_UNIT
    lines = [smooth(line, wide, closed=True) for line in outlines(mask) if len(line) > least]
    shift = (coarse - 1) / (2 * coarse)  # a pixel is tested at its first corner, not in its middle
    return rings([line - shift for line in lines], scale=scale, tolerance=tolerance / coarse, turn=1.3)


def _shade(view: View) -> Array:
    """Cosine to the light at every other pixel (h, w); 9 where nothing is, and on faces, which stay calm."""
    light = unit(view.camera.axes.T @ SUN)
    toward = (np.vstack([m.tone for m in view.meshes]) @ light).astype(np.float32)
    face = view.raster.face[::COARSE, ::COARSE]
    shade = np.full(face.shape, 9, np.float32)
    quiet = np.concatenate([*(m.quiet for m in view.meshes), [True]])  # what no face is on takes the last
    row, column = np.divmod(np.flatnonzero(~quiet.take(face)), face.shape[1])
    shade[row, column] = view.raster.values(row * COARSE, column * COARSE, toward)
    return shade


def _fill(view: View, label: int, palette: Palette, shade: Array) -> Shapes:
    colour = view.colours.get(label) or palette.label(label)
    mask = view.labels == label
    if label == SHORTS:
        mask |= view.labels == WAISTBAND
    if label == WAISTBAND and palette.label(WAISTBAND) == palette.label(SHORTS):
        return ()
    drawn = tag("path", fill=colour.flat, fill_rule="evenodd", d=region_outline(mask))
    if colour.dark:
        dark = opened(mask[::COARSE, ::COARSE] & (shade < DARK), max(1, int(2.5 * PIXELS_PER_UNIT / COARSE)))
        tone = soft_region(dark, COARSE, least=int(45 * PIXELS_PER_UNIT / COARSE))
        return (drawn, tag("path", fill=colour.dark, fill_rule="evenodd", d=tone)) if tone else (drawn,)
    return (drawn,)


def on_floor(points: Points) -> Array:
    """Where the shadow of places (n, 3) falls; what is high throws it hardly further, so that it stays near."""
    away = SHADOW_HIGH * (1 - np.exp(-np.maximum(points[:, 1], 0) / SHADOW_HIGH))
    flat = points[:, [0, 2]] + away[:, None] * SHADOW_SLANT
    return np.stack([flat[:, 0], np.zeros(len(flat)), flat[:, 1]], 1)


def _shadow(view: View, palette: Palette) -> Shapes:
    """What stands on the floor, laid flat on it away from the light; a broad edge keeps it in sight from low down."""
    x, y, near = view.camera.project(on_floor(view.points))
    pixel = view.window.place(x, y) * PIXELS_PER_UNIT / SHADOW_COARSE
    casts = np.array([m.kind != "ground" for m in view.meshes])[view.thing]
    high, wide = view.raster.face.shape
    size = (wide // SHADOW_COARSE + 1, high // SHADOW_COARSE + 1)
    both = np.vstack([view.faces[casts], view.faces[casts][:, ::-1]])  # a part turned over throws shadow too
    seen = rasterize(pixel[:, 0], pixel[:, 1], near, both, size).face >= 0
    lines = [smooth(line, 4, closed=True) for line in outlines(seen) if len(line) > LEAST_SHADOW]
    drawn = rings(lines, scale=SHADOW_COARSE / PIXELS_PER_UNIT, tolerance=0.4)
    soft: Attributes = {"stroke": palette.shadow, "stroke_width": SHADOW_EDGE, "stroke_linejoin": "round"}
    return (tag("path", fill=palette.shadow, **soft, opacity=".13", d=drawn),) if drawn else ()
