"""The whole build, as a person runs it: it makes the site, or it says what is wrong and changes nothing."""

import hashlib
import json
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from generator.publish import unchanged
from generator.settings import read_settings
from tests.commands import call, environment, run

RECORD = "content/muscles/gluteus-medius/1.yaml"
PATIENCE_SECONDS = 120


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file with a digest of its bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def change(root: Path, before: str, after: str, file: str = RECORD) -> None:
    """Change one record, or a page that is written by hand."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A copy of the built project, to change; it does not know that nothing has changed since."""
    root = Path(shutil.copytree(built, tmp_path / "copy"))
    unchanged.forget_state(root)
    return root


def kinds_kept(project: Path) -> list[Path]:
    """The folders of what is kept, some of which each language has for itself."""
    kept = (project / "build" / "cache").rglob("*")
    return sorted({path.parent for path in kept if path.is_file()})


def test_second_build_gives_the_same_bytes(copy: Path) -> None:
    """In another folder, all made anew but for most pictures: `.ci/run` builds the whole site twice from nothing."""
    before = fingerprint(copy / "site")
    shutil.rmtree(copy / "build" / "pages")
    shutil.rmtree(copy / "site")
    for kind in kinds_kept(copy):
        for entry in sorted(kind.iterdir())[:: 16 if kind.name == "figures" else 1]:
            entry.unlink()
    assert run(copy, "build").returncode == 0
    assert fingerprint(copy / "site") == before


def test_broken_record_leaves_the_site_as_it_was(copy: Path) -> None:
    """All problems are told, and the old site keeps every byte."""
    before = fingerprint(copy / "site")
    change(copy, "from: cleft-top", "from: cleft-topp")
    result = call(copy, "build")
    assert result.returncode == 1
    assert "did you mean `cleft-top`?" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert fingerprint(copy / "site") == before


def test_pose_that_cannot_be_leaves_the_site_as_it_was(copy: Path) -> None:
    """A ball at a wall that is not there is told like any other mistake."""
    before = fingerprint(copy / "site")
    change(copy, "{pose: supine-cross-over}", "{pose: supine-cross-over, props: [{ball: {against: point}}]}")
    result = call(copy, "build")
    assert result.returncode == 1
    assert "no-wall" in result.stdout
    assert fingerprint(copy / "site") == before


def test_summary_counts_and_times_each_stage(copy: Path) -> None:
    """Plain lines when nobody looks on: a stage, a count, seconds. All pictures are in the cache by now."""
    said = run(copy, "build").stderr.splitlines()
    stages = dict.fromkeys(line.split(":")[0] for line in said[:-1])  # some come again for each language
    assert [*stages] == ["records", "figures", "sheets", "pages", "html", "finish"]
    assert all(line.endswith(" s") for line in said)
    assert ", 0 drawn, 0 problems" in said[1]


def test_build_of_what_has_not_changed_does_nothing_until_something_is_missing(copy: Path) -> None:
    """It says so; a page that somebody took away is there again, and an edit of the same length is seen."""
    call(copy, "build")
    before = fingerprint(copy / "site")
    assert run(copy, "build").stderr == "nothing has changed since the last build: site/ is as it was\n"
    (copy / "site" / "index.html").unlink()
    assert "html: " in run(copy, "build").stderr
    assert fingerprint(copy / "site") == before
    change(copy, "Low back and most of the buttock.", "Most of the buttock and low back.")
    assert "html: " in run(copy, "build").stderr


def test_what_is_edited_while_a_build_is_at_work_is_built_the_next_time(copy: Path) -> None:
    """The edit comes when the records have been read: the site of this build does not know it."""
    inputs = unchanged.inputs_of(copy)
    change(copy, "Low back and most of the buttock.", "Most of the buttock and low back.")
    unchanged.note_state(copy, inputs, unchanged.state_of(copy / "site"))
    assert not unchanged.is_unchanged(copy)
    unchanged.note_state(copy, unchanged.inputs_of(copy), unchanged.state_of(copy / "site"))
    assert unchanged.is_unchanged(copy)


@pytest.mark.parametrize(
    ("file", "before", "after", "pages"),
    [
        (RECORD, "Slide the ball", "Push the ball", 1),
        (RECORD, 'title: "', 'title: "New ', 200),
        ("content/pages/about/index.md", "Most of us have", "Many of us have", 1),
        ("content/complaints/back-of-the-hip.yaml", "name: ", "name: New ", 200),
    ],
)
def test_edited_page_is_as_if_all_were_made_anew(copy: Path, file: str, before: str, after: str, pages: int) -> None:
    """What was kept of earlier pages changes no byte: not of the edited one, nor of those that quote its title."""
    change(copy, before, after, file)
    said = call(copy, "build")
    assert said.returncode == 0, said.stdout
    [count] = re.findall(r"html: (\d+) pages", said.stderr)
    is_translated = bool(read_settings(copy)[0].frames)  # what the edit leaves behind is in no list of a language
    assert int(count) <= pages or is_translated
    quick = fingerprint(copy / "site")
    for kind in ("html", "made", "records"):
        shutil.rmtree(copy / "build" / "cache" / kind)
    shutil.rmtree(copy / "build" / "pages")
    assert run(copy, "build").returncode == 0
    assert fingerprint(copy / "site") == quick


def test_warning_is_told_at_each_build(copy: Path) -> None:
    """A page that MkDocs warned of is not kept as if it were good."""
    page = copy / "content" / "pages" / "about" / "data.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Gone](gone.md)\n", encoding="utf-8")
    said = [call(copy, "build").stdout for _ in range(2)]
    assert "gone.md" in said[0]
    assert said[1] == said[0]


def test_dead_link_leaves_the_site_as_it_was(copy: Path) -> None:
    """A link of a record to a page that is not there stops the build."""
    before = fingerprint(copy / "site")
    change(copy, "  check: ", "  check: See [this](/no/such/page/). ")
    result = call(copy, "build")
    assert result.returncode == 1
    assert "no/such/page" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert fingerprint(copy / "site") == before


KILLED = """
import os, signal
from generator.__main__ import main
from generator.publish import build

swap_in = build.swap_in
def killed(*where):
    {then}
    os.kill(os.getpid(), signal.SIGKILL)

build.swap_in = killed
main(["build"])
"""


@pytest.mark.parametrize(("then", "is_new"), [("pass", False), ("swap_in(*where)", True)])
def test_killed_build_leaves_a_whole_site(copy: Path, then: str, *, is_new: bool) -> None:
    """Right before its site takes the place of the old one, and right after; the next build works.

    test_swap kills it at each step between.
    """
    before = fingerprint(copy / "site")
    change(copy, "Slide the ball", "Push the ball")
    command = [sys.executable, "-c", KILLED.format(then=then)]
    killed = subprocess.run(command, cwd=copy, env=environment(), stderr=subprocess.DEVNULL, check=False)
    assert killed.returncode == -signal.SIGKILL
    after = fingerprint(copy / "site")
    assert call(copy, "build").returncode == 0
    new = fingerprint(copy / "site")
    assert before != new
    assert after == (new if is_new else before)


def test_removed_record_takes_its_pages_along(copy: Path) -> None:
    """Its lost address is told, and what an editor left is not in the way."""
    (copy / RECORD).with_stem("3").unlink()
    (copy / "content" / "addresses.txt").write_text("points/\nmuscles/gluteus-medius/3/\n")
    (copy / RECORD).with_name(".#1.yaml").symlink_to("somebody@desk.1234")
    (copy / "content" / "pages" / "robots.txt").write_text("User-agent: *\n")
    result = call(copy, "build")
    assert result.returncode == 0, result.stdout
    assert "content/addresses.txt:2:1" in result.stderr
    assert (copy / "site" / "robots.txt").is_file()
    assert not (copy / "site" / "muscles" / "gluteus-medius" / "3").exists()
    assert "gluteus-medius-3" not in (copy / "site" / "api" / "points.json").read_text(encoding="utf-8")


def test_renamed_record_leads_on(changed: Path) -> None:
    """From its old address, without a script; the search, the map of the site and other pages know the new one only."""
    site = changed / "site"
    page = (site / "muscles" / "gluteus-medius" / "1" / "index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../9/">' in page
    old, new = (site / "sheets" / f"gluteus-medius-{number}-left-a4.pdf" for number in (1, 9))
    assert old.read_bytes() == new.read_bytes()
    assert '/muscles/gluteus-medius/9/">' in page.partition('rel="canonical"')[2].partition("\n")[0]
    assert "gluteus-medius/1/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert '"gluteus-medius-9"' in (site / "api" / "points" / "gluteus-medius-1.json").read_text(encoding="utf-8")
    assert "gluteus-medius-1:gluteus-medius-9" in (site / "programme" / "index.html").read_text(encoding="utf-8")


def test_names_that_are_text_are_shown_as_text(copy: Path) -> None:
    """Of the site and of its frame."""
    settings = copy / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    text = re.sub("(?m)^site_name: .*", "site_name: R&D <x>", text).replace("menu: Menu", "menu: A & <b>")
    settings.write_text(text, encoding="utf-8")
    assert call(copy, "build").returncode == 0
    page = (copy / "site" / "index.html").read_text(encoding="utf-8")
    assert "R&amp;D &lt;x&gt;</title>" in page
    assert "<x>" not in page
    assert "A &amp; &lt;b&gt;" in page


def test_second_build_waits_for_the_first(copy: Path) -> None:
    """Both make the site, one after the other."""
    command = [sys.executable, "-m", "generator", "build"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    both = [subprocess.Popen(command, cwd=copy, env=environment(), **pipes) for _ in range(2)]  # type: ignore[call-overload]
    try:
        said = [one.communicate(timeout=PATIENCE_SECONDS) for one in both]
    finally:
        for one in both:
            one.kill()
    assert [one.returncode for one in both] == [0, 0], said
    assert sum("waiting for it" in told for _, told in said) == 1
    assert "Traceback" not in str(said)


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


def test_wrong_folder_is_named() -> None:
    """Run elsewhere, the command says where to go."""
    result = run(Path("/"), "check")
    assert result.returncode == 1
    assert "mkdocs.yml" in result.stderr


def test_damaged_cache_is_made_again(copy: Path) -> None:
    """An entry of each kind is emptied, halved, turned or swapped for its neighbour: the site is the same."""
    before = fingerprint(copy / "site")
    for kind in kinds_kept(copy):
        entries = [path for path in sorted(kind.iterdir()) if path.is_file()]
        entries[0].write_bytes(b"")
        entries[1].write_bytes(entries[1].read_bytes()[:-1])
        if len(entries) > 3:
            one, other = entries[2].read_bytes(), entries[3].read_bytes()
            entries[2].write_bytes(other)
            entries[3].write_bytes(one)
    shutil.rmtree(copy / "build" / "pages" / "sheets")
    (copy / "build" / "pages" / "sheets").write_text("no folder")
    result = call(copy, "build")
    assert result.returncode == 0, result.stdout + result.stderr
    assert fingerprint(copy / "site") == before
