#!/bin/sh
# Shows what the change does to the site: build/review/preview.html, and in Actions its words in the summary.
set -eu
PYTHONPATH=.github/ci .venv/bin/python -m preview
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  cat build/review/summary.md >>"$GITHUB_STEP_SUMMARY"
fi
