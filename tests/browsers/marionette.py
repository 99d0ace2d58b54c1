"""A Firefox → selenium, by Firefox's own protocol: geckodriver only translates it, and no package brings that."""

import json
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.command import Command
from selenium.webdriver.remote.remote_connection import RemoteConnection

LOAD_SECONDS = 60
NARROW = ":root { min-width: 0 !important }"
SETTINGS = {
    "marionette.port": 0,
    "toolkit.legacyUserProfileCustomizations.stylesheets": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.disabledForTesting": True,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
}
NAMES = {
    Command.GET: "Navigate",
    Command.GO_BACK: "Back",
    Command.GO_FORWARD: "Forward",
    Command.REFRESH: "Refresh",
    Command.GET_CURRENT_URL: "GetCurrentURL",
    Command.FIND_ELEMENT: "FindElement",
    Command.FIND_ELEMENTS: "FindElements",
    Command.FIND_CHILD_ELEMENT: "FindElement",
    Command.FIND_CHILD_ELEMENTS: "FindElements",
    Command.CLICK_ELEMENT: "ElementClick",
    Command.CLEAR_ELEMENT: "ElementClear",
    Command.SEND_KEYS_TO_ELEMENT: "ElementSendKeys",
    Command.GET_ELEMENT_TEXT: "GetElementText",
    Command.GET_ELEMENT_PROPERTY: "GetElementProperty",
    Command.GET_ELEMENT_VALUE_OF_CSS_PROPERTY: "GetElementCSSValue",
    Command.GET_ELEMENT_RECT: "GetElementRect",
    Command.GET_ELEMENT_ARIA_ROLE: "GetComputedRole",
    Command.GET_ELEMENT_ARIA_LABEL: "GetComputedLabel",
    Command.IS_ELEMENT_SELECTED: "IsElementSelected",
    Command.IS_ELEMENT_ENABLED: "IsElementEnabled",
    Command.W3C_GET_ACTIVE_ELEMENT: "GetActiveElement",
    Command.W3C_EXECUTE_SCRIPT: "ExecuteScript",
    Command.W3C_EXECUTE_SCRIPT_ASYNC: "ExecuteAsyncScript",
    Command.W3C_ACTIONS: "PerformActions",
    Command.W3C_CLEAR_ACTIONS: "ReleaseActions",
    Command.W3C_GET_CURRENT_WINDOW_HANDLE: "GetWindowHandle",
    Command.W3C_GET_WINDOW_HANDLES: "GetWindowHandles",
    Command.NEW_WINDOW: "NewWindow",
    Command.SWITCH_TO_WINDOW: "SwitchToWindow",
    Command.CLOSE: "CloseWindow",
    Command.GET_WINDOW_RECT: "GetWindowRect",
    Command.SET_WINDOW_RECT: "SetWindowRect",
    Command.SET_TIMEOUTS: "SetTimeouts",
    Command.SCREENSHOT: "TakeScreenshot",
    Command.PRINT_PAGE: "Print",
    Command.NEW_SESSION: "NewSession",
    Command.QUIT: "DeleteSession",
}


class Marionette(RemoteConnection):
    """What selenium sends its commands to: a Firefox with a fresh profile in an empty folder."""

    def __init__(self, binary: str, profile: Path) -> None:
        """Start it, without a window."""
        settings = "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in SETTINGS.items())
        (profile / "user.js").write_text(settings, encoding="utf-8")
        (profile / "chrome").mkdir()
        (profile / "chrome" / "userChrome.css").write_text(NARROW, encoding="utf-8")
        command = [binary, "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port = _port(profile / "MarionetteActivePort", self.process)
        super().__init__(client_config=ClientConfig(f"http://127.0.0.1:{port}"))
        with socket.create_connection(("127.0.0.1", port)) as wire:
            self.line = wire.makefile("rwb")
        self._hear()  # its greeting

    def execute(self, command: str, params: dict[str, Any]) -> dict[str, Any]:
        """Say it, and give what comes back in the form that selenium knows."""
        said = {name: value for name, value in params.items() if name != "sessionId"}
        if command in (Command.FIND_CHILD_ELEMENT, Command.FIND_CHILD_ELEMENTS):
            said["element"] = said.pop("id")
        if command == Command.NEW_SESSION:
            said = {}
        text = json.dumps([0, 1, f"WebDriver:{NAMES[command]}", said]).encode()
        self.line.write(b"%d:%s" % (len(text), text))
        self.line.flush()
        _, _, error, value = self._hear()
        if error:
            return {"status": 500, "value": json.dumps({"value": error})}
        return {"value": value["value"] if isinstance(value, dict) and "value" in value else value}

    def close(self) -> None:
        """End the browser."""
        self.line.close()
        self.process.terminate()
        self.process.wait()

    def _hear(self) -> Any:
        length = b""
        while (sign := self.line.read(1)) != b":":
            length += sign
        return json.loads(self.line.read(int(length)))


def _port(file: Path, process: subprocess.Popen[bytes]) -> int:
    """The port that Firefox has written into its profile."""
    ends = time.monotonic() + LOAD_SECONDS
    while time.monotonic() < ends and process.poll() is None:
        if file.exists() and (text := file.read_text(encoding="utf-8")):
            return int(text)
        time.sleep(0.05)
    raise RuntimeError("Firefox does not answer")
