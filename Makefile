# make site · make test · make check · make serve: each sets up what it needs in .venv on a fresh machine.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Python keeps what it has compiled, also on machines that say otherwise: the tests start it hundreds of times.
export PYTHONDONTWRITEBYTECODE :=
# What a pull request is checked by: `make check` runs all of it, .github/workflows/check.yml one after another.
CHECKS := records mends site preview code workflows suite browsers

.PHONY: $(CHECKS) check test test-long serve zip bench lock clean help

help:
	@echo "make site   build the site into site/"
	@echo "make zip    pack the site as a folder that opens without a server, such as from a stick"
	@echo "make serve  show the site at http://127.0.0.1:8000/guides/ and rebuild it after each change"
	@echo "make test   run every check of the code"
	@echo "make test-long  run the tests that take minutes: every pose with both figures, thousands of damaged records"
	@echo "make browsers  try the site in Chromium, Firefox and WebKit"
	@echo "make check  run all that a pull request is checked by: $(CHECKS)"
	@echo "make bench  time the pictures, the sheets, the check, an edit, the build of generated points, an edit while serving, and the search beside others"

check: $(CHECKS)

test: code workflows suite

serve: $(VENV)/site.done
	$(BIN)/python -m generator serve

records: $(VENV)/site.done
	.github/ci/records.sh

mends: $(VENV)/site.done
	.github/ci/mends.sh

site: $(VENV)/site.done
	$(BIN)/python -m generator build

zip: site
	$(BIN)/python -m generator zip

preview: $(VENV)/site.done
	.github/ci/preview.sh

code: $(VENV)/test.done
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	.github/ci/types.sh

workflows: $(VENV)/test.done
	.github/ci/workflows.sh

# After the site, so that its pictures and sheets are drawn once: what the tests build finds them in build/cache.
# What fails is asked once more, with nothing beside it: a browser on a busy machine may lose an answer. Both are shown.
suite: $(VENV)/test.done site
	$(PYTEST) $(SIDE_BY_SIDE) || { test $$? = 1 && echo "What failed is asked once more, alone:" \
	  && $(PYTEST) --last-failed --last-failed-no-failures none; }

test-long: $(VENV)/test.done
	DAMAGE_CASES=$${DAMAGE_CASES:-5000} $(PYTEST) $(SIDE_BY_SIDE) -m long
PYTEST = chromium=$$($(BIN)/python tests/find_chromium.py) && CHROMIUM="$$chromium" $(BIN)/python -m pytest
SIDE_BY_SIDE = --numprocesses auto --dist worksteal

browsers: $(VENV)/test.done
	.github/ci/browsers.sh

bench: $(VENV)/test.done site
	$(BIN)/python -m tests.bench_figures
	$(BIN)/python -m tests.bench_sheets
	$(BIN)/python -m tests.bench_check
	$(BIN)/python -m tests.bench_edits
	$(BIN)/python tests/bench.py
	$(BIN)/python -m tests.bench_serve
	$(BIN)/python -m tests.bench_letters
	$(BIN)/python -m tests.bench_search

# Exact pins with hashes, made from pyproject.toml by pip-tools; run it with the oldest Python that is to work.
lock:
	$(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install --quiet pip-tools
	build/lock/bin/pip-compile $(LOCK) --output-file requirements.txt pyproject.toml
	build/lock/bin/pip-compile $(LOCK) --extra test --output-file requirements-test.txt pyproject.toml
LOCK := --quiet --generate-hashes --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

clean:
	rm -rf build/*.zip build/next-* build/lock build/types* build/cache build/poses build/pages/* $(VENV)
	find site -mindepth 1 ! -name .gitignore -delete

$(VENV)/site.done: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/test.done: requirements-test.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@ $(VENV)/site.done

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name it so: make PYTHON=python3.12 site"; exit 1; }
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { $(INSTALL_VENV) && $(PYTHON) -m venv --clear $(VENV); } \
	  || { rm -rf $(VENV); echo "Python cannot make a virtual environment; on Debian: apt install python3-venv"; exit 1; }
# Debian keeps Python's venv in a package of its own.
INSTALL_VENV = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get update -qq && apt-get install -qq --yes python3-venv >/dev/null
