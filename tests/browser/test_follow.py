"""Follow along leads through a guide by itself, to the second, whatever the device does or refuses."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from rjsmin import jsmin

from tests.browser.acts import Act, Acts
from tests.browser.conftest import Visit, title
from tests.browser.test_pages import as_it_is, faults
from tests.commands import REPO
from tests.real import library

GUIDE = "muscles/gluteus-medius/1/"
MOST_BYTES = 10_000
SCRIPTS = ("tones", "follow")
"""Those of the session that a guide has with it; the others come when it starts."""
SPOKEN = """
window.spoken = [];
const voice = {lang: "en-GB", localService: true};
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", {value: {
  getVoices: () => [voice], speak: ({text}) => window.spoken.push(text), cancel: () => {},
}});
"""
REFUSED = """
Object.defineProperty(window, "speechSynthesis", {value: undefined});
window.AudioContext = class { constructor() { throw new DOMException("no", "NotAllowedError"); } };
Object.defineProperty(navigator, "wakeLock", {value: {request: async () => { throw new DOMException("no"); }}});
Object.defineProperty(navigator, "vibrate", {value: undefined});
Object.defineProperty(navigator, "mediaSession", {value: undefined});
"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
FORBIDDEN = "Object.defineProperty(window, 'localStorage', {get: () => { throw new DOMException('no'); }});"
DIGITS = """() => {
  const count = document.querySelector('.follow__count'), look = getComputedStyle(count);
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  pen.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
  const size = pen.measureText(count.textContent);
  return size.actualBoundingBoxAscent + size.actualBoundingBoxDescent;
}"""
GO_ON = """(asked) => {
  const said = () => document.querySelector('.follow__words').innerText;
  for (let n = 0; n < 60 && said() !== asked; n += 1) document.querySelector('[data-does=next]').click();
  return said();
}"""
RUNS_OVER = """() => {
  const box = document.querySelector('.follow'), seen = box.getBoundingClientRect();
  const out = [...box.querySelectorAll('*')].filter((one) => {
    const at = one.getBoundingClientRect();
    return at.width && !one.closest('.vh, .follow__flash') && (at.right > innerWidth + 1 || at.left < -1
      || at.bottom > innerHeight + 1);
  });
  return [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight, out.map((one) => one.outerHTML)];
}"""


@pytest.fixture
def visit(clocked: Visit) -> Visit:
    """A phone whose clock is turned."""
    return clocked


@pytest.fixture(scope="module")
def acts(built: Path) -> Acts:
    """What the guide leads through."""
    return Acts(built / "site", "gluteus-medius-1")


def opened(visit: Visit, address: str, *scripts: str, path: str = GUIDE) -> Page:
    """The view over a page, before it starts, on a clock that the test turns."""
    page = visit.page
    for script in scripts:
        page.add_init_script(script)
    page.clock.install(time=0)
    page.goto(address + path, wait_until="networkidle")
    page.clock.pause_at(60_000)
    follow(page)
    return page


def follow(page: Page) -> None:
    """Press the first button of this name."""
    page.locator("[data-follow]").first.click()
    expect(view(page)).to_be_visible()


def started(visit: Visit, address: str, *scripts: str, path: str = GUIDE) -> Page:
    """The view with its first act."""
    page = opened(visit, address, *scripts, path=path)
    button(page, "None of these: start").click()
    return page


def view(page: Page) -> Locator:
    """The view."""
    return page.get_by_role("dialog", name="Follow along")


def button(page: Page, name: str) -> Locator:
    """A button of the view."""
    return view(page).get_by_role("button", name=name, exact=True)


def words(page: Page) -> str:
    """What is said now."""
    return page.locator(".follow__words").inner_text()


def until(page: Page, act: Act, side: str = "right") -> None:
    """Go on act by act to this one."""
    assert page.evaluate(GO_ON, act.words(side)) == act.words(side)


def lead(page: Page, acts: list[Act], side: str) -> None:
    """Let the clock run through these acts, each to its last quarter of a second and over it."""
    for act in acts:
        assert words(page) == act.words(side)
        page.clock.run_for(act.seconds * 1_000 - 250)
        assert words(page) == act.words(side)
        page.clock.run_for(250)


@pytest.mark.parametrize(("side", "other"), [("right", "left"), ("left", "right")])
def test_a_whole_session_goes_by_itself_to_the_second(
    visit: Visit, address: str, acts: Acts, side: str, other: str
) -> None:
    """Every act, its words and pictures for its side; then how it is now."""
    page = started(visit, address, SPOKEN, path=f"{GUIDE}?side={side}")
    lead(page, acts.before_the_other, side)
    pill, picture = page.locator(".follow__side"), page.locator(".follow__see img")
    assert pill.inner_text() == f"{side.capitalize()} side"
    assert f"-{side}.svg" in str(picture.get_attribute("src"))
    lead(page, [acts.then], side)
    assert pill.inner_text() == f"{other.capitalize()} side"
    assert f"-{other}.svg" in str(picture.get_attribute("src"))
    lead(page, acts.other, other)
    expect(view(page)).to_contain_text("How is it now, 0 to 10?")
    expect(view(page)).to_contain_text("Did pressing bring your ache?")
    spoken = page.evaluate("window.spoken")
    assert spoken[0] == acts.locate[0].words(side)
    assert spoken.count("Half way. 15 seconds left.") == 11
    assert f"{acts.press.words(side)} Hold 2 of 3 30 seconds." in spoken
    button(page, "7").click()
    button(page, "Yes").click()
    button(page, "Done for today").click()
    expect(view(page)).to_be_hidden()
    assert visit.complaints == []


def test_the_signs_come_first(visit: Visit, address: str) -> None:
    """Those of an emergency that the guide has in short; nothing runs before they are answered."""
    page = opened(visit, address)
    guide = page.locator("#content .safe .alarm li").all_text_contents()
    told = page.locator("[data-page=gate] .alarm li").all_text_contents()
    assert [short.replace("**", "") for short in library().body.safety.in_short(told)] == guide
    page.clock.run_for(60_000)
    assert words(page) == ""
    button(page, "None of these: start").click()
    expect(button(page, "Pause")).to_be_focused()


def test_stop_signs_halt_it_and_lead_to_what_to_do(visit: Visit, address: str, acts: Acts) -> None:
    """Who feels none goes on where they were; who feels one is not led back."""
    page = started(visit, address)
    until(page, acts.press)
    page.clock.run_for(10_000)
    button(page, "Stop signs").click()
    page.clock.run_for(60_000)
    signs = page.locator("[data-page=signs] li").all_text_contents()
    assert signs == list(dict.fromkeys(page.locator(".feel .halt li:not(:has(a))").all_text_contents()))
    button(page, "None of them: go on").click()
    assert page.get_by_role("timer").inner_text() == "20"
    button(page, "Stop signs").click()
    button(page, "I feel one: stop").click()
    expect(view(page)).to_contain_text("Stop for today")
    expect(view(page)).to_contain_text("Get emergency help now")
    assert view(page).get_by_role("button").all_inner_texts() == ["Close", "Close"]
    button(page, "Close").last.click()
    follow(page)
    expect(button(page, "None of these: start")).to_be_visible()


def test_it_can_be_halted_and_gone_through(visit: Visit, address: str, acts: Acts) -> None:
    """By its buttons; no second is lost while it stands."""
    page = started(visit, address)
    until(page, acts.press)
    page.clock.run_for(12_000)
    button(page, "Pause").click()
    page.clock.run_for(100_000)
    assert page.get_by_role("timer").inner_text() == "18"
    button(page, "Go on").click()
    page.clock.run_for(8_000)
    assert page.get_by_role("timer").inner_text() == "10"
    button(page, "Again").click()
    assert page.get_by_role("timer").inner_text() == "30"
    button(page, "Back").click()
    assert words(page) == acts.stay.words("right")
    button(page, "Gentler").click()
    assert words(page) == acts.gentler
    button(page, "Stronger").click()
    assert words(page) == acts.stronger
    page.clock.run_for(acts.stay.seconds * 1_000)
    assert words(page) == acts.press.words("right")


def test_who_cannot_get_down_to_the_floor_is_led_without_it(visit: Visit, address: str, acts: Acts) -> None:
    """By their own acts, pictures and holds; remembered the next time, and gone on with as such."""
    page = opened(visit, address)
    view(page).get_by_label("I cannot get down to the floor").check()
    button(page, "None of these: start").click()
    upright = acts.without_floor("release")
    assert upright != acts.release
    lead(page, [*acts.locate, *upright[:5]], "right")
    assert "standing" in str(page.locator(".follow__see img").get_attribute("src"))
    expect(button(page, "Gentler")).to_be_hidden()
    page.reload()
    follow(page)
    button(page, "Go on").click()
    assert words(page) == upright[5].words("right")
    page.keyboard.press("Escape")
    follow(page)
    button(page, "From the start").click()
    choice = view(page).get_by_label("I cannot get down to the floor")
    expect(choice).to_be_checked()
    choice.uncheck()
    button(page, "None of these: start").click()
    lead(page, [*acts.locate, *acts.release[:5]], "right")


def test_the_way_that_the_page_shows_is_followed(visit: Visit, address: str) -> None:
    """On this page, and remembered on the next one."""
    page = visit.page
    page.goto(address + GUIDE, wait_until="networkidle")
    page.locator(".floor label").filter(has_text="Off the floor").click()
    follow(page)
    expect(view(page).get_by_label("I cannot get down to the floor")).to_be_checked()
    page.goto(address + "muscles/gluteus-medius/2/", wait_until="networkidle")
    expect(page.locator(".floor input[value=off]")).to_be_checked()


def test_keys_lead_it_too(visit: Visit, address: str, acts: Acts) -> None:
    """Space, arrows and Escape; a button that has the focus of the keyboard does what it says."""
    page = opened(visit, address)
    for _ in range(page.locator(".follow :is(a, button, input, summary)").count()):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-does=start]')"):
            break
    expect(button(page, "None of these: start")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(button(page, "Go on")).to_be_visible()
    page.keyboard.press("Space")
    expect(button(page, "Pause")).to_be_visible()
    page.keyboard.press("ArrowRight")
    assert words(page) == acts.locate[1].words("right")
    page.keyboard.press("ArrowLeft")
    assert words(page) == acts.locate[0].words("right")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert words(page) == acts.locate[1].words("right")
    expect(button(page, "Pause")).to_be_visible()
    button(page, "Next").click()
    page.keyboard.press("Space")
    expect(button(page, "Go on")).to_be_focused()
    page.keyboard.press("Escape")
    expect(view(page)).to_be_hidden()
    expect(page.locator("[data-follow]").first).to_be_focused()


@pytest.mark.parametrize("refused", [REFUSED, FULL, FORBIDDEN], ids=["devices", "full", "forbidden"])
def test_what_a_device_refuses_stops_nothing(visit: Visit, address: str, acts: Acts, refused: str) -> None:
    """No voices, no sound, no lock of the screen; nothing kept, because it is full or forbidden."""
    page = started(visit, address, refused)
    lead(page, [*acts.locate, *acts.release], "right")
    assert visit.complaints == []


def test_speech_that_never_answers_holds_up_nothing(visit: Visit, address: str, acts: Acts) -> None:
    """It may be silent, or complain."""
    page = started(visit, address, SPOKEN, "speechSynthesis.speak = () => new Promise(() => {});")
    lead(page, acts.locate, "right")


def test_only_a_voice_of_the_device_is_used(visit: Visit, address: str) -> None:
    """One that would send the words away is none, and neither is one of another language."""
    strange = '[{lang: "en-GB", localService: false}, {lang: "de-DE", localService: true}]'
    page = started(visit, address, SPOKEN, f"speechSynthesis.getVoices = () => {strange};")
    assert page.evaluate("window.spoken") == []
    expect(button(page, "Voice")).to_be_hidden()


def test_voice_can_be_turned_off_for_good(visit: Visit, address: str) -> None:
    """Also the next time."""
    page = started(visit, address, SPOKEN)
    button(page, "Voice").click()
    button(page, "Next").click()
    assert len(page.evaluate("window.spoken")) == 1
    page.reload()
    follow(page)
    expect(button(page, "Voice")).to_have_attribute("aria-pressed", "false")


def test_it_goes_on_in_a_hidden_tab(visit: Visit, address: str, acts: Acts) -> None:
    """A minute out of sight is a minute."""
    page = started(visit, address)
    page.evaluate("Object.defineProperty(document, 'hidden', {value: true, configurable: true})")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    *before, last = acts.locate
    page.clock.run_for(sum(act.seconds for act in before) * 1_000 + 1_000)
    assert words(page) == last.words("right")
    page.clock.run_for(last.seconds * 1_000)
    assert words(page) == acts.release[0].words("right")


def test_a_device_that_slept_skips_nothing(visit: Visit, address: str, acts: Acts) -> None:
    """The act that was on is over; the next one has not been heard, and begins when the device is awake."""
    page = started(visit, address)
    until(page, acts.press)
    page.clock.run_for(10_000)
    page.clock.fast_forward(600_000)
    assert words(page) == acts.roll.words("right")
    assert page.get_by_role("timer").inner_text() == "10"
    page.clock.run_for(10_000)
    assert words(page) == acts.again.words("right")


def test_a_short_sleep_is_part_of_a_hold(visit: Visit, address: str, acts: Acts) -> None:
    """The deadline stands."""
    page = started(visit, address)
    until(page, acts.press)
    page.clock.fast_forward(21_000)
    page.clock.run_for(250)
    assert page.get_by_role("timer").inner_text() == "9"


def test_a_reload_offers_to_go_on_where_it_was(visit: Visit, address: str, acts: Acts) -> None:
    """With what was left of the hold; from the start if one wants, and after an hour always."""
    page = started(visit, address)
    until(page, acts.press)
    page.clock.run_for(12_000)
    page.reload()
    follow(page)
    expect(view(page)).to_contain_text("Release, step 11 of 18")
    button(page, "Go on").click()
    assert words(page) == acts.press.words("right")
    assert page.get_by_role("timer").inner_text() == "18"
    page.keyboard.press("Escape")
    follow(page)
    button(page, "From the start").click()
    expect(button(page, "None of these: start")).to_be_visible()
    page.keyboard.press("Escape")
    page.clock.fast_forward(3_700_000)
    follow(page)
    expect(button(page, "None of these: start")).to_be_visible()


def test_damaged_progress_is_none(visit: Visit, address: str) -> None:
    """It begins with the signs."""
    page = opened(visit, address)
    for kept in ("", "{", "[]", "null", '{"what": 1}', '{"what": "%", "at": 999, "left": 1, "when": 0}'):
        page.evaluate("kept => localStorage.setItem('follow', kept)", kept.replace("%", "gluteus-medius-1.right"))
        page.reload()
        follow(page)
        expect(button(page, "None of these: start"), kept).to_be_visible()
    assert visit.complaints == []


def test_two_tabs_do_not_disturb_each_other(visit: Visit, address: str, acts: Acts) -> None:
    """The second offers to go on where the first one is; each then goes its own way, on the clock that both have."""
    first = started(visit, address)
    second = visit.page.context.new_page()
    second.goto(address + GUIDE, wait_until="networkidle")
    follow(second)
    button(second, "From the start").click()
    button(second, "None of these: start").click()
    button(second, "Next").click()
    lead(first, acts.locate[:3], "right")
    button(first, "Pause").click()
    first.clock.run_for((sum(act.seconds for act in acts.locate[3:]) - acts.locate[0].seconds + 1) * 1_000)
    assert words(first) == acts.locate[3].words("right")
    assert words(second) == acts.release[0].words("right")


def test_a_programme_is_followed_in_its_order(visit: Visit, address: str, acts: Acts) -> None:
    """Each point with its side and its dose as prescribed."""
    path = "programme/?p=gluteus-medius-1.left.45x2x3.20x1x1,gluteus-medius-2.right"
    page = started(visit, address, path=path)
    assert words(page) == f"Next: {title(1)}"
    button(page, "Next").click()
    assert words(page) == acts.locate[0].words("left")
    until(page, acts.stay.held(45), "left")
    page.clock.run_for(acts.stay.seconds * 1_000)
    assert page.get_by_role("timer").inner_text() == "45"
    assert page.locator(".follow__of").inner_text() == "Hold 1 of 2"
    until(page, acts.stretch_stay.held(20), "left")
    until(page, Act(9, f"Next: {title(2)}"))
    assert page.locator(".follow__side").inner_text() == "Right side"
    assert visit.complaints == []


def test_it_fits_every_screen(visit: Visit, address: str, acts: Acts) -> None:
    """Digits of a hold are a quarter of the shorter side; nothing runs out of the view; keys are large."""
    page = started(visit, address)
    longest = max((*acts.locate, *acts.release), key=lambda act: len(act.say))
    for act in (acts.locate[3], acts.release[0], longest, acts.stay, acts.press, acts.roll):
        until(page, act)
        for screen in on_screens(page):
            assert page.evaluate(RUNS_OVER) == [0, 0, []], (act, screen)
            if act == acts.press:
                assert page.evaluate(DIGITS) >= min(screen) / 4
    for screen in on_screens(page):
        boxes = [button(page, name).bounding_box() for name in ("Back", "Pause", "Next")]
        assert all(box and min(box["width"], box["height"]) >= 70 for box in boxes), screen
    button(page, "Stop signs").click()
    for screen in on_screens(page):
        assert page.evaluate(RUNS_OVER)[0] == 0, screen


def on_screens(page: Page) -> Iterator[tuple[int, int]]:
    """The page on one screen after the other."""
    for width, height in ((320, 568), (390, 844), (844, 390), (568, 320), (768, 1024), (1366, 1024)):
        page.set_viewport_size({"width": width, "height": height})
        yield width, height


def reach(page: Page, acts: Acts) -> Iterator[str]:
    """Each state of the view, one after the other."""
    yield "gate"
    button(page, "None of these: start").click()
    yield "step"
    for act in (acts.release[0], acts.stay, acts.press, acts.roll):
        until(page, act)
        yield act.say
    button(page, "Pause").click()
    yield "paused"
    button(page, "Stop signs").click()
    yield "signs"
    page.keyboard.press("Escape")
    follow(page)
    yield "resume"
    button(page, "Go on").click()
    page.evaluate("for (let n = 0; n < 60; n += 1) document.querySelector('[data-does=next]').click()")
    yield "end"
    button(page, "Once more").click()
    button(page, "None of these: start").click()
    button(page, "Stop signs").click()
    button(page, "I feel one: stop").click()
    yield "stopped"


def test_axe_finds_nothing_in_any_state(visit: Visit, address: str, acts: Acts) -> None:
    """In both schemes. It lies over a guide that nobody reaches meanwhile, and that test_pages looks at."""
    page = opened(visit, address, SPOKEN)
    page.clock.resume()  # axe waits by it
    found = {state: told for state in reach(page, acts) if (told := faults(page, as_it_is, within=".follow"))}
    assert found == {}


COUNTED = """
window.alive = {timers: new Set(), heard: 0, locks: 0, media: 0};
const [set, clear] = [window.setInterval, window.clearInterval];
window.setInterval = (...said) => { const id = set(...said); alive.timers.add(id); return id; };
window.clearInterval = (id) => { alive.timers.delete(id); clear(id); };
for (const target of [window, document]) {
  const [add, remove] = [target.addEventListener, target.removeEventListener];
  target.addEventListener = function (type, does, options) {
    if (options?.signal) {
      alive.heard += 1;
      options.signal.addEventListener("abort", () => { alive.heard -= 1; });
    }
    return add.call(this, type, does, options);
  };
}
Object.defineProperty(navigator, "wakeLock", {value: {request: async () => {
  alive.locks += 1;
  return {release: () => { alive.locks -= 1; }};
}}});
navigator.mediaSession.setActionHandler = (name, does) => { alive.media += does ? 1 : -1; };
"""


def test_twenty_visits_leave_nothing_behind(published: tuple[Visit, str]) -> None:
    """By the way back while a session runs, and by its button: no timer, listener, lock, media key or view."""
    visit, address = published
    page = visit.page
    page.add_init_script(COUNTED)
    page.goto(f"{address}muscles/gluteus-medius/", wait_until="networkidle")
    page.evaluate("window.same = true")
    before = page.evaluate("[alive.timers.size, alive.heard, alive.locks]")
    for turn in range(20):
        page.evaluate(
            "document.querySelector(\"#content a[href*='gluteus-medius/1/'], #content a[href='1/']\").click()"
        )
        expect(page.locator("[data-follow]").first).to_be_visible()
        follow(page)
        button(page, "None of these: start" if turn == 0 else "Go on").click()
        expect(button(page, "Pause")).to_be_visible()
        if turn % 2:
            page.keyboard.press("Escape")
        page.evaluate("history.back()")
        expect(page.locator(".page--muscle")).to_be_visible()
    assert page.evaluate("window.same")
    # The theme has timers of its own, for moments.
    page.wait_for_function("before => `${[alive.timers.size, alive.heard, alive.locks]}` === `${before}`", arg=before)
    assert page.evaluate("alive.media") <= 0
    assert page.locator(".follow").count() == 0


def test_scripts_of_a_session_are_small_and_come_when_asked(visit: Visit, address: str, built: Path) -> None:
    """All together; of the run-throughs only that of this point."""
    visit.page.goto(address + GUIDE, wait_until="networkidle")
    before = set(visit.requests)
    assert not any("run-throughs" in url or "follow-" in url for url in before)
    follow(visit.page)
    paths = [url.removeprefix(address).split("?")[0] for url in visit.requests if url not in before]
    assert [path for path in paths if path.startswith("run-throughs/g")] == ["run-throughs/gluteus-medius-1.js"]
    later = [built / "site" / path for path in paths if path.startswith("assets/js/")]
    scripts = {path.stem: path.read_bytes() for path in later}
    for name in SCRIPTS:
        path = REPO / "overrides" / "assets" / "js" / f"{name}.js"
        scripts[name] = jsmin(path.read_text(encoding="utf-8")).encode()
    assert len(scripts) == 11
    sizes = {name: len(gzip.compress(script, 6)) for name, script in scripts.items()}
    assert sum(sizes.values()) <= MOST_BYTES, sizes


def test_without_script_there_is_no_button(browser: Browser, address: str, acts: Acts) -> None:
    """And all steps are there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + GUIDE)
    assert page.get_by_role("button", name="Follow along").count() == 0
    shown = " ".join(page.locator("#content").inner_text().split())
    assert [act.say for act in (*acts.locate, acts.stay, acts.roll) if act.words("right") not in shown] == []
    context.close()


def test_it_says_when_it_did_not_load(visit: Visit, address: str) -> None:
    """And works when it is tried again with a connection."""
    page = visit.page
    page.goto(address + GUIDE)
    page.route("**/run-throughs/*", lambda route: route.abort())
    page.locator("[data-follow]").first.click()
    expect(page.locator(".follow-failed")).to_contain_text("did not load")
    page.unroute("**/run-throughs/*")
    follow(page)
    expect(page.locator(".follow-failed")).to_be_empty()
