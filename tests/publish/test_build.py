"""The whole build, as a person runs it: it makes the site, or it says what is wrong and changes nothing."""

import hashlib
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from tests.commands import environment, run

RECORD = "content/muscles/gluteus-medius/1.yaml"


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file with a digest of its bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def change(root: Path, before: str, after: str) -> None:
    """Change one record."""
    path = root / RECORD
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A copy of the built project, to change."""
    return Path(shutil.copytree(built, tmp_path / "copy"))


def test_second_build_gives_the_same_bytes(copy: Path) -> None:
    """From nothing, in another folder."""
    before = fingerprint(copy / "site")
    shutil.rmtree(copy / "build")
    shutil.rmtree(copy / "site")
    assert run(copy, "build").returncode == 0
    assert fingerprint(copy / "site") == before


def test_broken_record_leaves_the_site_as_it_was(copy: Path) -> None:
    """All problems are told, and the old site keeps every byte."""
    before = fingerprint(copy / "site")
    change(copy, "from: cleft-top", "from: cleft-topp")
    result = run(copy, "build")
    assert result.returncode == 1
    assert "did you mean `cleft-top`?" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert fingerprint(copy / "site") == before


def test_pose_that_cannot_be_leaves_the_site_as_it_was(copy: Path) -> None:
    """A foot that stays in the air is told like any other mistake."""
    before = fingerprint(copy / "site")
    change(copy, "{pose: supine-cross-over}", "{pose: supine-cross-over, side: {knee: {flexion: 0}}}")
    result = run(copy, "build")
    assert result.returncode == 1
    assert "missed-support" in result.stdout
    assert fingerprint(copy / "site") == before


def test_second_build_draws_no_picture(copy: Path) -> None:
    """All of them are in the cache."""
    said = run(copy, "build").stderr
    assert ", 0 drawn, 0 problems" in said


def test_edited_page_is_as_if_all_were_made_anew(copy: Path) -> None:
    """What was kept of earlier pages changes no byte: not of the edited one, nor of those that quote it."""
    change(copy, "title: ", "title: New ")
    assert run(copy, "build").returncode == 0
    quick = fingerprint(copy / "site")
    shutil.rmtree(copy / "build" / "cache" / "html")
    assert run(copy, "build").returncode == 0
    assert fingerprint(copy / "site") == quick


def test_warning_is_told_at_each_build(copy: Path) -> None:
    """A page that MkDocs warned of is not kept as if it were good."""
    page = copy / "content" / "pages" / "about" / "data.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Gone](gone.md)\n", encoding="utf-8")
    said = [run(copy, "build").stdout for _ in range(2)]
    assert "gone.md" in said[0]
    assert said[1] == said[0]


def test_dead_link_leaves_the_site_as_it_was(copy: Path) -> None:
    """A link of a record to a page that is not there stops the build."""
    before = fingerprint(copy / "site")
    change(copy, "  check: ", "  check: See [this](/no/such/page/). ")
    result = run(copy, "build")
    assert result.returncode == 1
    assert "no/such/page" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert fingerprint(copy / "site") == before


@pytest.mark.parametrize("seconds", [0.4, 0.8, 1.2, 1.6])
def test_killed_build_leaves_a_whole_site(copy: Path, seconds: float) -> None:
    """Whenever it is killed, the site is the old one or, had it come so far, the new one; the next build works."""
    before = fingerprint(copy / "site")
    change(copy, "Slide the ball", "Push the ball")
    command = [sys.executable, "-m", "generator", "build"]
    process = subprocess.Popen(command, cwd=copy, env=environment(), stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()
    after = fingerprint(copy / "site")
    assert run(copy, "build").returncode == 0
    assert after in (before, fingerprint(copy / "site"))
    assert before != fingerprint(copy / "site")


def test_removed_record_takes_its_pages_along(copy: Path) -> None:
    """Nothing stale stays in the site."""
    (copy / RECORD).with_stem("3").unlink()
    assert run(copy, "build").returncode == 0
    assert not (copy / "site" / "muscles" / "gluteus-medius" / "3").exists()
    assert "gluteus-medius-3" not in (copy / "site" / "api" / "points.json").read_text(encoding="utf-8")


def test_public_data_fits_its_schema(built: Path) -> None:
    """points.json and each point's file, and they agree with each other."""
    api = built / "site" / "api"
    points = json.loads((api / "points.json").read_text(encoding="utf-8"))
    jsonschema.validate(points, json.loads((api / "points.schema.json").read_text(encoding="utf-8")))
    schema = json.loads((api / "point.schema.json").read_text(encoding="utf-8"))
    assert {point["id"] for point in points} == {path.stem for path in (api / "points").iterdir()}
    for point in points:
        detail = json.loads((api / "points" / f"{point['id']}.json").read_text(encoding="utf-8"))
        jsonschema.validate(detail, schema)
        assert (built / "site" / point["url"] / "index.html").is_file()
        assert detail["pain"]["most"] == point["pain"]["most"]
        assert {picture["phase"] for picture in detail["pictures"]} == {"locate", "pain", "release", "stretch"}
        for picture in detail["pictures"]:
            assert all((built / "site" / file).is_file() for file in picture["files"].values())
            assert picture["caption"].endswith(".")


def test_every_page_carries_the_policy(built: Path) -> None:
    """One policy, without unsafe words, on every page and in `_headers`."""
    pages = list((built / "site").rglob("*.html"))
    policies = {page.read_text(encoding="utf-8").split('Security-Policy" content="')[1].split('"')[0] for page in pages}
    assert len(policies) == 1
    policy = policies.pop()
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert policy in (built / "site" / "_headers").read_text(encoding="utf-8")


def test_summary_counts_and_times_each_stage(copy: Path) -> None:
    """Plain lines when nobody looks on: a stage, a count, seconds."""
    said = run(copy, "build").stderr.splitlines()
    assert [line.split(":")[0] for line in said[:-1]] == ["records", "figures", "sheets", "pages", "html", "finish"]
    assert all(line.endswith(" s") for line in said)


def test_wrong_folder_is_named() -> None:
    """Run elsewhere, the command says where to go."""
    result = run(Path("/"), "check")
    assert result.returncode == 1
    assert "mkdocs.yml" in result.stderr


def test_damaged_cache_is_made_again(copy: Path) -> None:
    """An entry of each kind is emptied, halved, turned or swapped for its neighbour: the site is the same."""
    before = fingerprint(copy / "site")
    for kind in sorted((copy / "build" / "cache").iterdir()):
        entries = [path for path in sorted(kind.iterdir()) if path.is_file()]
        entries[0].write_bytes(b"")
        entries[1].write_bytes(entries[1].read_bytes()[:-1])
        if len(entries) > 3:
            one, other = entries[2].read_bytes(), entries[3].read_bytes()
            entries[2].write_bytes(other)
            entries[3].write_bytes(one)
    shutil.rmtree(copy / "build" / "pages" / "sheets")
    (copy / "build" / "pages" / "sheets").write_text("no folder")
    result = run(copy, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    assert fingerprint(copy / "site") == before
