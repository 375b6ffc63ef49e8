# Two commands do everything: `make site` and `make test`. Both set up .venv as needed.
PYTHON ?= python3
BIN := .venv/bin
# Where MkDocs would write the time of the build into the sitemap: a fixed day instead.
MKDOCS := NO_MKDOCS_2_WARNING=1 SOURCE_DATE_EPOCH=315532800 $(BIN)/mkdocs
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help site serve test lint golden catalogue evaluate bench audit screenshots lock clean

help:  ## list the targets
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "%-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.venv/run: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Briefings needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another: make site PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@

.venv/dev: requirements-dev.txt .venv/run
	$(PIP) --require-hashes -r requirements-dev.txt
	@touch $@

site: .venv/run  ## build the site from seeds/ into site/, and prove it
	@# status 1: a story failed and was named; the others are built all the same
	@status=0; $(BIN)/briefings build || status=$$?; test $$status -le 1 || exit $$status; \
	$(MKDOCS) build --strict --quiet && $(BIN)/briefings finish && $(BIN)/briefings verify && exit $$status

serve: .venv/run  ## build, then serve on http://127.0.0.1:8000/ and build again on each change
	$(BIN)/briefings build || true
	@$(BIN)/briefings build --quiet --watch & trap "kill $$!" EXIT; \
	$(MKDOCS) serve --dev-addr 127.0.0.1:8000

lint: .venv/dev  ## style, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

test: lint  ## all checks: lint, tests with coverage, strict build, proof
	$(BIN)/pytest --cov --cov-report=term
	$(MAKE) --no-print-directory site

golden: .venv/dev  ## write the golden briefings of tests/golden anew; review the difference
	$(BIN)/python -m tests.golden.regenerate

catalogue: .venv/run  ## bring the translations and the theme's words up to date with the catalogue
	$(BIN)/python -m generator.translate

evaluate: .venv/dev  ## measure the analysis on annotated news, where ../shared/eval is there
	$(BIN)/python -m tests.evaluation.evaluate

bench: .venv/dev  ## measure the analysis' time against the parser's, and its memory
	$(BIN)/python -m tests.benchmarks.analyse

# What measures pages comes from npm, by its lock. Without npm the table says what was not measured.
tests/audit/node_modules/run: tests/audit/package-lock.json
	@if command -v npm >/dev/null; then \
	npm ci --prefix tests/audit --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@; \
	else echo "no npm: Lighthouse, axe-core and vnu are left out"; fi

audit: .venv/dev tests/audit/node_modules/run  ## measure the pages in a browser (AUDIT="--quick": without Lighthouse)
	$(BIN)/python -m tests.audit $(AUDIT)

screenshots: .venv/dev  ## make the pictures of README and docs anew (SHEET=folder: of every kind of page)
	$(BIN)/python -m tests.audit.screenshots $(SHEET)

lock: .venv/dev  ## resolve the requirements anew, for every platform, with hashes
	$(BIN)/uv pip compile pyproject.toml --extra build --universal --generate-hashes --upgrade --no-strip-extras --no-header --no-annotate --quiet --output-file requirements.txt
	$(BIN)/uv pip compile pyproject.toml --extra build --extra dev --universal --generate-hashes --upgrade --no-strip-extras --no-header --no-annotate --quiet --constraint requirements.txt --output-file requirements-dev.txt

clean:  ## remove the environment, the built site and the generated pages
	rm -rf .venv site .cache tests/audit/node_modules
	git clean -fdXq docs
