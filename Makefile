# make run      build, and open the workbench on a case made of Fixtures
# make build    build the release program
# make test     build, and run every test
# make lint     check the formatting
# make install  install under PREFIX (default /usr/local)
# make bench    measure what the project promises
# make capture  record the picture of the workbench anew, in docs/capture.txt and README.md

PREFIX ?= /usr/local
DESTDIR ?=

BUILD_PACKAGES := libncursesw5-dev libsqlite3-dev libxml2-dev libmd-dev pkg-config
TEST_PACKAGES := $(BUILD_PACKAGES) tmux python3 python3-venv poppler-utils

# Machines of the last fifteen years: docs/decisions/0011.
ifeq ($(shell uname -m),x86_64)
PROCESSOR := -march=x86-64-v2
PROCESSOR_FLAGS := -Xcc $(PROCESSOR) -Xswiftc -Xcc -Xswiftc $(PROCESSOR)
endif
RELEASE_FLAGS := -c release --static-swift-stdlib --product sitrep $(PROCESSOR_FLAGS)
RELEASE_PROGRAM = $(shell swift build -c release --show-bin-path)/sitrep
TEST_PROGRAM = $(shell swift build --show-bin-path)/sitrep
DEMO_CASE := .build/demo.sitrep

.PHONY: run build test unit-test command-line-test workbench-test capture lint install uninstall bench clean packages test-packages

run: build
	@$(RELEASE_PROGRAM) $(DEMO_CASE) Fixtures/articles

build: packages
	swift build $(RELEASE_FLAGS)

test: test-packages .venv/bin/frictionless unit-test command-line-test workbench-test

# Validates exported CSV; where it can't be installed that one test says so.
.venv/bin/frictionless:
	@echo "Installing the Python package frictionless in .venv."
	@python3 -m venv .venv && .venv/bin/pip install --quiet --disable-pip-version-check 'frictionless>=5.18,<6' \
	  || echo "frictionless can't be installed here: exported CSV will not be validated."

unit-test:
	swift build --build-tests
	swift test --skip-build

command-line-test:
	SITREP="$(TEST_PROGRAM)" python3 -B Tests/CommandLine/run.py

workbench-test:
	SITREP="$(TEST_PROGRAM)" python3 -B Tests/Workbench/run.py

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -s -m 755 "$(RELEASE_PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/sitrep"
	install -m 644 docs/sitrep.1 "$(DESTDIR)$(PREFIX)/share/man/man1/sitrep.1"
	"$(RELEASE_PROGRAM)" --generate-completion-script bash \
	  > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/sitrep"
	"$(RELEASE_PROGRAM)" --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_sitrep"
	"$(RELEASE_PROGRAM)" --generate-completion-script fish \
	  > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/sitrep.fish"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/sitrep" "$(DESTDIR)$(PREFIX)/share/man/man1/sitrep.1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/sitrep" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_sitrep" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/sitrep.fish"

capture:
	RECORD=1 swift test --filter 'docs capture txt'
	python3 Scripts/capture-into-readme.py

bench: build
	@if [ -x Benchmarks/run ]; then SITREP="$(RELEASE_PROGRAM)" Benchmarks/run; \
	else echo "There are no benchmarks yet: Benchmarks/run is missing."; fi

clean:
	swift package clean

packages:
	@Scripts/require-packages $(BUILD_PACKAGES)

test-packages:
	@Scripts/require-packages $(TEST_PACKAGES)
