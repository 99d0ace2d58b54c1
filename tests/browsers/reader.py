"""A person with a browser: what they open, see, press and print, in words that all browsers understand."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import JavascriptException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.print_page_options import PrintOptions
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.paper import Printed, of_pdf

PATIENCE_SECONDS = 30
A4_CM = (21.0, 29.7)
FIND = "return [...document.querySelectorAll(arguments[0])].find(one => one.textContent.includes(arguments[1]))"


@dataclass(frozen=True)
class Reader:
    """A reader of the site at this address; the browser leaves what it makes in this folder."""

    browser: str
    driver: WebDriver
    site: str
    folder: Path

    def open(self, path: str) -> None:
        """Type the address of this page below the site's and press Enter."""
        self.driver.get(self.site + path)

    @property
    def path(self) -> str:
        """Where one is: the address without that of the site."""
        return self.driver.current_url.removeprefix(self.site)

    def run(self, script: str, *values: Any) -> Any:
        """What a script of the page returns."""
        return self.driver.execute_script(script, *values)

    def until(self, script: str, *values: Any) -> Any:
        """What a script returns as soon as that is true, or something: it may ask for what is not there yet."""
        return self._wait(lambda _: self.run(script, *values), f"never came true in {self.browser}: {script}")

    def _wait(self, is_so: Callable[[WebDriver], Any], complaint: str) -> Any:
        wait = WebDriverWait(
            self.driver, PATIENCE_SECONDS, poll_frequency=0.02, ignored_exceptions=[JavascriptException]
        )
        return wait.until(is_so, complaint)

    def one(self, selector: str, words: str = "") -> WebElement:
        """The first element of this kind that has these words in it, as soon as it is there."""
        found: WebElement = self.until(FIND, selector, words)
        return found

    def click(self, selector: str, words: str = "") -> None:
        """Press the first element of this kind that has these words in it, in the middle of the screen."""
        element = self.one(selector, words)
        self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()

    def all(self, selector: str) -> list[WebElement]:
        """All elements of this kind that are there now."""
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def resize(self, width: int, height: int) -> None:
        """Make the page so wide and high, in CSS pixels."""
        if isinstance(self.driver, webdriver.Chrome):  # its window has a least width, a page has not
            size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self._wait(lambda _: self._is_sized(width, height), f"never {width} by {height} in {self.browser}")

    def _is_sized(self, width: int, height: int) -> bool:
        """Whether it is; asked for once more if not: a browser knows what its own bars take only once it has a size."""
        inner, outer = self.run("return [[innerWidth, innerHeight], [outerWidth, outerHeight]]")
        if inner == [width, height]:
            return True
        if all(inner):
            self.driver.set_window_rect(width=width + outer[0] - inner[0], height=height + outer[1] - inner[1])
        return False

    def printed(self) -> Printed:
        """The page on A4, without a margin but what its style asks for."""
        return of_pdf(self._by_webkit() if self.browser == "webkit" else self._by_driver())

    def _by_driver(self) -> bytes:
        options = PrintOptions()
        options.page_width, options.page_height = A4_CM
        options.shrink_to_fit = False
        return base64.b64decode(self.driver.print_page(options))

    def _by_webkit(self) -> bytes:
        paper = self.folder / "paper.pdf"
        paper.unlink(missing_ok=True)
        self.run("webkit.messageHandlers.paper.postMessage(null)")
        self._wait(lambda _: paper.exists(), "nothing was printed")
        return paper.read_bytes()

    def leave(self) -> None:
        """Close all windows but the first, and take along what was kept."""
        first, *others = self.driver.window_handles
        for window in others:
            self.driver.switch_to.window(window)
            self.driver.close()
        self.driver.switch_to.window(first)
        self.open("404.html")
        self.run("localStorage.clear(); sessionStorage.clear()")
