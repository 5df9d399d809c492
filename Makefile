# The developer's commands. Each prepares .venv by itself; nothing but Python >= 3.11 has to be there before.
PREPARE := sh tools/prepare.sh
BIN := .venv/bin
OFFSCREEN := QT_QPA_PLATFORM=offscreen
CODE := mbjg_desktop tests tools $(wildcard benchmarks)
export PYTHON

.PHONY: help run test check format tour bench lock fonts clean

help:
	@echo "make run     start the application (ARGS='...' for its command line)"
	@echo "make test    run the tests, no display needed (ARGS='...' for pytest)"
	@echo "make check   formatting, lint, types, layers, content"
	@echo "make format  put the code into the one format"
	@echo "make tour    one picture of every screen, into tour/ (OUT=...)"
	@echo "make bench   the measurements of benchmarks/"
	@echo "make lock    resolve the dependencies again"
	@echo "make fonts   cut the bundled fonts again (needs Debian's fonts-noto-cjk)"
	@echo "make clean   remove what can be made again"

run:
	@$(PREPARE) run
	@$(BIN)/mbjg-desktop $(ARGS)

test:
	@$(PREPARE) develop
	@$(OFFSCREEN) $(BIN)/python -m pytest $(ARGS)

check:
	@$(PREPARE) develop
	@$(BIN)/ruff format --check --quiet . || { echo "Not in the one format: run make format"; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --strict --no-error-summary $(CODE)
	@$(BIN)/lint-imports --no-logo > .venv/layers.txt 2>&1 || { cat .venv/layers.txt; exit 1; }
	@$(BIN)/mbjg-desktop check resources questions

format:
	@$(PREPARE) develop
	@$(BIN)/ruff check --quiet --fix --exit-zero .
	@$(BIN)/ruff format --quiet .

tour:
	@$(PREPARE) run
	@$(OFFSCREEN) $(BIN)/mbjg-desktop tour --out $(or $(OUT),tour)

bench:
	@$(PREPARE) run
	@$(OFFSCREEN) $(BIN)/python benchmarks/startup.py
	@$(OFFSCREEN) $(BIN)/python benchmarks/keypress.py

lock:
	@$(PREPARE) develop
	@$(BIN)/python -m tools.make_locks

fonts:
	@$(PREPARE) develop
	@$(BIN)/python -m tools.build_fonts

clean:
	@rm -rf .venv build dist tour .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
