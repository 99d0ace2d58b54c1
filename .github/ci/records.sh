#!/bin/sh
# Checks the records. In Actions the problems are also marks on their lines and a list in the summary of the run.
set -eu
check=".venv/bin/python -m generator check --poses"
if [ -z "${GITHUB_STEP_SUMMARY:-}" ]; then
  exec $check
fi
problems=$($check --format markdown) || true # the status comes from the last line
printf '## Records\n\n%s\n' "${problems:-No problems.}" >>"$GITHUB_STEP_SUMMARY"
exec $check --format github
