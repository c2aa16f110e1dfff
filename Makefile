# The house's commands. Each prepares .venv and the system by itself; see .ci/setup.
.DEFAULT_GOAL := help
.PHONY: help run test check check-format check-lint check-types check-imports check-tests \
	bench shots package clean setup-run setup-test setup-package

PYTHON_IN_VENV := .venv/bin/python
OUTCOME := build/tests.outcome
SOURCES := $(shell find desktop db tests resources -name __pycache__ -prune -o \
	! -name '*.pyc' ! -name '*.qm' -print) pyproject.toml constraints.txt
OFFSCREEN := QT_QPA_PLATFORM=offscreen

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | while IFS='	' read -r name text; do \
		printf '  make %-9s %s\n' "$$name" "$$text"; done

run: setup-run ## Open the sample record; without a display do the same job and leave the papers in build/demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" = Darwin ]; then \
		exec $(PYTHON_IN_VENV) -m desktop --sample; \
	else \
		echo 'No display here: doing the sample meeting without a window.'; \
		exec $(PYTHON_IN_VENV) -m desktop demo build/demo; \
	fi

test: setup-test ## Run all tests and measure coverage
	@rm -f $(OUTCOME)
	@$(MAKE) --no-print-directory $(OUTCOME)
	@exit "$$(cat $(OUTCOME))"

# The outcome of the last whole run, good or bad: up to date until a source changes.
$(OUTCOME): $(SOURCES)
	@mkdir -p build
	@$(OFFSCREEN) $(PYTHON_IN_VENV) -m pytest -n auto --dist loadfile --cov --cov-report=; \
		echo $$? > $@

check: check-format check-lint check-types check-imports check-tests ## Format, lint, types, import contracts, tests, coverage floors

check-format: setup-test
	$(PYTHON_IN_VENV) -m ruff format --check

check-lint: setup-test
	$(PYTHON_IN_VENV) -m ruff check

check-types: setup-test
	$(PYTHON_IN_VENV) -m mypy

check-imports: setup-test
	.venv/bin/lint-imports --no-logo --no-cache

check-tests: setup-test $(OUTCOME)
	@[ "$$(cat $(OUTCOME))" = 0 ] || \
		{ echo 'The tests failed when they last ran; run them again with: make test'; exit 1; }
	$(PYTHON_IN_VENV) tests/architecture/coverage_floors.py

bench: setup-test ## Print each measured time as a ratio to its baseline
	@failed=0; for each in bench floor window_scans print_centre; do \
		$(OFFSCREEN) $(PYTHON_IN_VENV) tests/benchmarks/$$each.py || failed=1; \
	done; exit $$failed

shots: setup-test ## Draw every page, light and dark, into build/shots
	$(OFFSCREEN) $(PYTHON_IN_VENV) tests/shots/take_shots.py build/shots

package: setup-package ## Build the frozen program in dist/plenary-desk and let it check itself
	$(PYTHON_IN_VENV) -m PyInstaller build.spec --noconfirm --log-level WARN \
		--distpath dist --workpath build/pyinstaller
	$(OFFSCREEN) dist/plenary-desk/plenary-desk --self-check

clean: ## Remove what was built (not .venv)
	rm -rf build dist

setup-run setup-test setup-package: setup-%:
	@.ci/setup $*

# A new .venv changes none of the sources: tests wait for it, but do not run again because of it.
$(OUTCOME): | setup-test
