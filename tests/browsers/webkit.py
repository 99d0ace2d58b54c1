#!/usr/bin/python3
"""A window with WebKitGTK in it, steered by WebKitWebDriver: like its MiniBrowser, but as narrow as it is told to be.

What a page prints goes to the file that is named when it is started. It runs with the system's own Python, which has
GTK: on Debian python3-gi and gir1.2-webkit2-4.1.
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402  only now are their versions known

PAPER = Path(sys.argv[1])


def view(context: WebKit2.WebContext) -> WebKit2.WebView:
    """A page in a window of its own."""
    ears = WebKit2.UserContentManager()
    for name in ("paper", "keep", "forget"):  # before there is a page, which knows them from its start
        ears.register_script_message_handler(name)
    made = WebKit2.WebView(web_context=context, user_content_manager=ears, is_controlled_by_automation=True)
    ears.connect("script-message-received::paper", lambda *_: to_paper(made))  # `print()` does nothing when steered
    ears.connect("script-message-received::keep", lambda *_: may_keep(made, is_so=True))
    ears.connect("script-message-received::forget", lambda *_: may_keep(made, is_so=False))
    window = Gtk.Window(default_width=1280, default_height=900)
    window.add(made)
    window.show_all()
    made.connect("close", lambda _: window.destroy())
    return made


def may_keep(made: WebKit2.WebView, *, is_so: bool) -> None:
    """Let the pages from the next one on keep something on the device, or not: then `localStorage` is null."""
    made.get_settings().set_enable_html5_local_storage(is_so)


def to_paper(made: WebKit2.WebView) -> None:
    """Print on A4, into a file that has its name only once it is whole."""
    part = PAPER.with_suffix(".part")
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, part.as_uri())
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    setup = Gtk.PageSetup()
    setup.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    printing = WebKit2.PrintOperation.new(made)
    printing.set_print_settings(settings)
    printing.set_page_setup(setup)
    printing.connect("finished", lambda _: part.rename(PAPER))
    printing.print_()


def start(context: WebKit2.WebContext, session: WebKit2.AutomationSession) -> None:
    """Tell the driver the name that selenium asks for, and open a window whenever it wants one."""
    about = WebKit2.ApplicationInfo.new()
    about.set_name("MiniBrowser")
    about.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(about)
    session.connect("create-web-view", lambda _: view(context))


def main() -> None:
    """Wait for the driver, and do as it says."""
    context = WebKit2.WebContext.new_ephemeral()
    context.set_automation_allowed(True)
    context.connect("automation-started", start)
    Gtk.main()


main()
