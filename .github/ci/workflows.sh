#!/bin/sh
# Checks the workflows, the issue forms and the rest of .github/ against their schemas and for unsafe ways.
set -eu
bin=.venv/bin
fits() {
  schema=$1
  shift
  "$bin/check-jsonschema" --builtin-schema "vendor.$schema" "$@"
}
fits github-workflows .github/workflows/*.yml
fits github-issue-forms .github/ISSUE_TEMPLATE/[0-9]*.yml
fits github-issue-config .github/ISSUE_TEMPLATE/config.yml
fits dependabot .github/dependabot.yml
"$bin/zizmor" --offline --pedantic --quiet .github

# Its package is built from a file that GitHub hands out, which is out of reach in some places. In Actions it is not.
[ -x "$bin/actionlint" ] || command -v actionlint >/dev/null \
  || "$bin/python" -m pip install --quiet --require-hashes -r .github/ci/actionlint.txt >build/actionlint.log 2>&1 \
  || if [ -n "${GITHUB_ACTIONS:-}" ]; then
    cat build/actionlint.log
    exit 1
  else
    echo "actionlint is not here and cannot be fetched: it will run in Actions"
    exit 0
  fi
PATH="$PWD/$bin:$PATH" actionlint
