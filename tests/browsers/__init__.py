"""The site as a reader's own browser shows it: Chromium, Firefox and WebKit, by `make browsers`.

A test takes `reader`, and so runs once in each browser: it opens pages, presses what a person would press and waits for
what the page then is (`until`), never for a time. `reader.browser` is the browser's name. Each test starts with nothing
kept on the device, in one window of 1280 by 900:

    def test_side_is_kept(reader: Reader) -> None:
        reader.open("muscles/gluteus-medius/1/")
        reader.click(".seg label", "Left")
        reader.open("muscles/gluteus-medius/2/")
        reader.until("return document.querySelector('.seg input[value=left]').checked")

The site is that of the test suite (the guides of one muscle), below its base path on the host `reader.localhost`. A
test that takes `blocked` has the same reader with a browser that keeps nothing for the site.

`.github/ci/browsers.sh tests/browsers/test_side.py -k webkit` runs a part of it.
"""
