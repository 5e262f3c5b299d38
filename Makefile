# Two commands matter: `make` builds the sample archive, `make test` proves the project works.
PYTHON ?= python3
VENV := .venv
VALIDATION := tests/validation
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: site test validate lint format check watch golden lock clean

site: $(VENV)/site.stamp
	@$(BIN)/python build.py
	@echo "Look at it: open output/index.html in a browser, or run"
	@echo "  $(BIN)/python -m http.server --bind 127.0.0.1 --directory output 8000"
	@echo "and open http://127.0.0.1:8000/"

test: site $(VENV)/test.stamp
	@$(BIN)/python -m pytest -n auto

# Every page of the sample archive before the Nu checker and html-validate; needs java, node and npm.
# `--bars` is allowed inline: it is a number that the style sheet counts on, and no style.
validate: site $(VALIDATION)/node_modules/.package-lock.json
	@java -jar $(VALIDATION)/node_modules/vnu-jar/build/dist/vnu.jar --skip-non-html output
	@$(VALIDATION)/node_modules/.bin/html-validate --config $(VALIDATION)/htmlvalidate.json output

lint: $(VENV)/test.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(VENV)/test.stamp
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

check: $(VENV)/site.stamp
	@$(BIN)/python build.py check

watch: $(VENV)/site.stamp
	@$(BIN)/python build.py watch

# Rewrite the expected results of the golden tests; read the difference before you commit it.
golden: $(VENV)/test.stamp
	@WARTA_UPDATE_GOLDEN=1 $(BIN)/python -m pytest -k golden

# Pin the newest versions that pyproject.toml allows, for every system, with hashes.
lock: $(VENV)/test.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url pyproject.toml --output-file requirements.txt
	@$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url pyproject.toml --extra dev --output-file tests/requirements.txt

clean:
	@rm -rf $(VENV) $(VALIDATION)/node_modules output .warta

# Nothing that comes with a package is run while it is installed, and none is taken but as it is pinned.
$(VALIDATION)/node_modules/.package-lock.json: $(VALIDATION)/package-lock.json
	@cd $(VALIDATION) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(VENV)/site.stamp: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Warta needs Python 3.11 or newer; try: make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "Python has no venv here; on Debian: apt install python3-venv"; exit 1; }
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp tests/requirements.txt
	@$(PIP) -r tests/requirements.txt
	@touch $@
