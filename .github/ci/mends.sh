#!/bin/sh
# Writes what `fix` would mend to build/review/mends.diff, for suggestions on the pull request.
set -eu
mkdir -p build/review
.venv/bin/python -m generator fix --diff >build/review/mends.diff
if [ -s build/review/mends.diff ]; then
  echo "a machine can mend some of it: run .venv/bin/python -m generator fix"
fi
