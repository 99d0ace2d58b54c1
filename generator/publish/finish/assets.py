"""What pages share, as small as it can be: one file of styles, one of scripts, icons, nothing unused."""

import shutil
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from generator.publish.finish.html import OUR_SCRIPT, OUR_STYLE
from generator.publish.finish.icons import draw_icons
from generator.records.site import Site
from generator.storage.folder import write_if_changed

CONTAINER = "in-a-container"
UNUSED = ("assets/javascripts", "assets/stylesheets")


def finish_assets(site: Path, settings: Site) -> None:
    """Finish all files of a site that are no pages, in place."""
    _remove_unused(site)
    join_styles(site)
    squeeze_scripts(site / "assets" / "js")
    join_scripts(site)
    draw_icons(site, settings.colours["paper"][0])


def join_styles(site: Path) -> None:
    """Our styles without remarks and blanks; those that every page loads as one file, since they shrink better so."""
    folder = site / "assets" / "css"
    for path in folder.glob("*.css"):
        write_if_changed(path, squeezed(path.read_text(encoding="utf-8")).encode())
    names = [found["name"].decode() for found in OUR_STYLE.finditer((site / "index.html").read_bytes())]
    joined = [folder / f"{name}.css" for name in names]
    (site / "assets" / "styles.css").write_text("".join(path.read_text(encoding="utf-8") for path in joined), "utf-8")
    for path in joined:
        path.unlink()


def squeezed(style: str) -> str:
    """A style without remarks and blanks.

    Only of blocks that it knows does rcssmin keep the blank before `:is(`, which means a part and not the thing itself.
    """
    small: str = cssmin(style.replace("@container", f"@media {CONTAINER}"))
    return small.replace(f"@media {CONTAINER}", "@container")


def squeeze_scripts(folder: Path) -> None:
    """Our scripts without remarks and blanks."""
    for path in folder.glob("*.js"):
        path.write_text(jsmin(path.read_text(encoding="utf-8")), encoding="utf-8")


def join_scripts(site: Path) -> None:
    """What every page runs as one file, the first of them: on a slow line each file costs a way there and back.

    One that fails stops no other, as if each were a file of its own.
    """
    names = [found["name"].decode() for found in OUR_SCRIPT.finditer((site / "index.html").read_bytes())]
    paths = [site / "assets" / "js" / f"{name}.js" for name in names]
    if paths:
        paths[0].write_text("\n".join(guarded(path.read_text(encoding="utf-8")) for path in paths), encoding="utf-8")
    for path in paths[1:]:
        path.unlink()


def guarded(script: str) -> str:
    """A script whose error is told, and goes no further."""
    return f"try{{{script}}}catch(error){{reportError(error)}}"


def _remove_unused(site: Path) -> None:
    for name in UNUSED:
        shutil.rmtree(site / name, ignore_errors=True)
    for path in site.rglob("*.map"):
        path.unlink()
