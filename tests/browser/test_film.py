"""A film on another site: not a request before the press, its player after it, and the policy lets just that in."""

from pathlib import Path

from tests.browser.conftest import Visit
from tests.real import site

GUIDE = "site/muscles/gluteus-medius/2/index.html"
PLAYER = "https://www.youtube-nocookie.com/embed/abc-DEF_123"


def test_player_is_loaded_only_on_the_press(visit: Visit, changed: Path) -> None:
    """Served at the site's own address, with the player's host answered here."""
    address = site().url
    folder = changed / "site"

    def file_of(url: str) -> Path:
        path = folder / url.removeprefix(address).split("?")[0]
        return path / "index.html" if path.is_dir() else path

    visit.page.route(f"{address}**", lambda route: route.fulfill(path=file_of(route.request.url)))
    visit.page.route("https://www.youtube-nocookie.com/**", lambda route: route.fulfill(body="player"))
    visit.page.goto(f"{address}muscles/gluteus-medius/2/", wait_until="networkidle")
    assert visit.elsewhere(address) == []
    with visit.page.expect_event("requestfinished", lambda request: request.url.startswith(PLAYER)):
        visit.page.get_by_role("link", name="Watch").click()
    visit.page.wait_for_selector("iframe")
    assert [url.split("?")[0] for url in visit.elsewhere(address)] == [PLAYER]
    assert visit.complaints == []


def test_transcript_is_text(changed: Path) -> None:
    """What is said in the film can be read, and a sign in it is shown, not obeyed."""
    page = (changed / GUIDE).read_text(encoding="utf-8")
    assert "Lie down &amp; breathe, 2 &lt; 3." in page
