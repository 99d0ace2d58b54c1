#!/bin/sh
# Checks the types of the site's scripts by TypeScript, which comes from npm into build/types.
set -eu
to=build/types
mkdir -p "$to"
if ! cmp -s tests/types/package-lock.json "$to/package-lock.json" || [ ! -x "$to/node_modules/.bin/tsc" ]; then
  cp tests/types/package.json "$to"
  # Not every machine has npm, or reaches where it fetches from. In Actions it does.
  (cd "$to" && cp ../../tests/types/package-lock.json . && npm ci --silent --no-audit --no-fund) >"$to.log" 2>&1 \
    || if [ -n "${GITHUB_ACTIONS:-}" ]; then
      cat "$to.log"
      exit 1
    else
      echo "TypeScript is not here and cannot be fetched: it will run in Actions"
      exit 0
    fi
fi
"$to/node_modules/.bin/tsc" --project tests/types
"$to/node_modules/.bin/tsc" --project tests/types/worker.json
echo "types of the scripts: checked"
