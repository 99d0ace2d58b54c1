#!/bin/sh
# Runs the tests of tests/browsers in Chromium, Firefox and WebKit, or those that are named; root gets what is missing.
# `browsers.sh get` does no more than that.
set -eu
packages="chromium chromium-driver firefox-esr webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb xauth"
has() { command -v "$1" >/dev/null; }
are_here() {
  has chromedriver && { has firefox-esr || has firefox; } && has WebKitWebDriver && has xvfb-run \
    && /usr/bin/python3 -c 'import gi; gi.require_version("WebKit2", "4.1")' 2>/dev/null
}
if ! are_here; then
  if [ "$(id -u)" != 0 ] || ! has apt-get; then
    echo "the tests in three browsers run where there are Debian's packages $packages"
    [ -z "${CI:-}" ] # a pull request is checked with them
    exit
  fi
  apt-get update -qq
  # shellcheck disable=SC2086 # several packages
  DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes $packages >/dev/null
fi
[ "${1:-}" != get ] || exit 0
[ $# -gt 0 ] || set -- tests/browsers --numprocesses 3 --dist loadgroup # one a browser
exec xvfb-run --auto-servernum .venv/bin/python -m pytest "$@"
