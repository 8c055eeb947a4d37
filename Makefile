# Everything here needs Python 3.10 or newer and git; the rest is installed into .venv from PyPI.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: help try test docs bench demos-soak dev clean
.DEFAULT_GOAL := help

help: ## Show what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1: \2/p' $(MAKEFILE_LIST)

try: $(BIN)/asyncpitfalls ## Install asyncpitfalls, watch the pitfalls happen, then see them found
	$(BIN)/asyncpitfalls demo
	$(BIN)/asyncpitfalls check runtime_demos --exit-zero

test: $(BIN)/nox ## Lint, type check, test on every Python present, build the documentation
	$(BIN)/nox --session build
	$(BIN)/python -c 'import noxfile; print(*noxfile.ABREAST)' | xargs -n 1 | xargs -P 3 -I % $(BIN)/nox --session %
	$(BIN)/nox --session coverage
	@cat .nox/totals.txt

docs: $(BIN)/nox ## Generate the rule pages and build the site into site/
	$(BIN)/nox --session docs

bench: $(BIN)/python ## Measure speed and memory against other tools (downloads them)
	$(BIN)/python -m bench $(BENCH)

demos-soak: $(BIN)/asyncpitfalls ## Run all demos twenty times: every claim must be observed every time
	$(BIN)/python -m tools.soak $(RUNS)

dev: $(BIN)/nox ## Install the package for editing, with all that its development needs
	$(BIN)/uv pip install --quiet --python $(BIN)/python --editable . --group dev

clean: ## Remove what was built and installed
	rm -rf $(VENV) .nox .bench dist site .coverage .coverage.*

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "Python 3.10 or newer is needed: make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

$(BIN)/asyncpitfalls: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(BIN)/nox: | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "nox[uv]>=2025.2.9"
