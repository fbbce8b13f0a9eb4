# Everything there is to do with Stillnight on one machine. `make help` lists it; scripts/ holds what each step runs.
# Each step says how long it usually takes on two cores: first time, then with nothing but its own sources changed.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
# Two heavy builds at once are slower than one after the other, and may not fit into memory.
.NOTPARALLEL:
export PATH := $(CURDIR)/scripts:$(HOME)/.cargo/bin:$(PATH)

# Where the person stands: `make -C` moves make, not her files.
FROM := $(or $(PWD),$(CURDIR))

STEP := scripts/step.sh
# With the sources of the shells: a test of the core looks there for the keys of every text.
RUST := Cargo.toml Cargo.lock clippy.toml core bindings bench tests android/ui/src android/app/src android/desktop/src ios
# The library by its sources: linked twice, it is not the same bytes.
LIBRARY := Cargo.lock core/Cargo.toml core/build.rs core/build core/src core/migrations core/catalog bindings/Cargo.toml bindings/src bindings/uniffi.toml

.PHONY: help setup setup-swift lib bindings app tour pictures test format check-format check-clippy check-dependencies \
	check-ktlint check-swift-format test-rust test-android test-swift test-scenarios scenarios crash fuzz oracles sources apk bench clean

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what building and testing needs (Debian, as root), or say what is missing
	@scripts/setup.sh

lib: setup ## build the Rust library for this machine
	@$(STEP) lib "Building the Rust library (first time 5 min, then seconds)" -- cargo build --workspace

bindings: lib ## generate the Kotlin and Swift sources from the library
	@$(STEP) bindings "Generating the Kotlin and Swift bindings (seconds)" --reads "$(LIBRARY) build/generated" -- scripts/bindings.sh

app: bindings ## build the app for this machine and open its window; with no display, run the tour
	@scripts/app.sh

tour: bindings ## draw every screen of the story into out/tour/, with no display
	@$(STEP) tour "Drawing the tour into out/tour/ (first time 5 min, then 2 min)" -- scripts/tour.sh
	@echo "  $$(find out/tour -name '*.png' | wc -l) pictures in out/tour/"

pictures: tour ## copy the README's pictures from the tour
	@scripts/pictures.sh

test: check-format check-dependencies check-ktlint check-swift-format check-clippy test-rust test-android test-swift test-scenarios ## everything: Rust, Kotlin, Robolectric, desktop, Swift, scenarios, formatting, lints
	@scripts/summary.sh

check-format: bindings
	@$(STEP) check-format "Checking how the Rust sources are laid out (seconds)" -- scripts/rust-lint.sh fmt

check-clippy: bindings
	@$(STEP) check-clippy "Checking the Rust sources with clippy (first time 2 min, then seconds)" -- scripts/rust-lint.sh clippy

check-dependencies: bindings
	@$(STEP) check-dependencies "Checking the Rust dependencies against deny.toml (seconds)" -- scripts/dependencies.sh

check-ktlint: setup
	@$(STEP) check-ktlint "Checking the Kotlin sources with ktlint (seconds)" -- scripts/ktlint.sh

check-swift-format: setup-swift
	@$(STEP) check-swift-format "Checking how the Swift sources are laid out (seconds)" -- scripts/swift-format.sh

test-rust: bindings
	@$(STEP) rust "Testing the Rust code (first time 4 min, then 1 min)" --reads "$(RUST)" -- scripts/tests.sh rust

test-android: bindings
	@$(STEP) android "Testing the Android app under Robolectric and the screens in a window (first time 8 min, then 3 min)" \
		--reads "android $(LIBRARY)" -- scripts/tests.sh android

setup-swift: setup
	@scripts/setup.sh swift || true

test-swift: bindings setup-swift
	@$(STEP) swift "Testing the Swift code and checking its screens against stubs of Apple's interfaces (first time 4 min, then 1 min)" \
		--reads "ios $(LIBRARY)" -- scripts/tests.sh swift

test-scenarios: bindings setup-swift
	@$(STEP) scenarios "Running the scenarios in Rust, Kotlin and Swift (first time 4 min, then 1 min)" \
		--reads "tests android/ui/src/commonMain/kotlin/app/stillnight/ui/JavaDevice.kt $(LIBRARY)" -- scripts/tests.sh scenarios

scenarios: bindings setup-swift ## run scenario files in three languages: make scenarios FILES="a.json b.json"
	@scripts/scenarios.sh "$(FROM)" $(FILES)

crash: lib ## kill the process N times at random moments of the story: make crash N=50 [SEED=1]
	@target/debug/crash $(or $(N),50) $(SEED)

fuzz: setup ## feed altered files to imports and restores: make fuzz CASES=1000000 [SEED=1]
	@$(STEP) fuzz-build "Building the fuzzer (first time 5 min, then seconds)" -- cargo build --release -p stillnight-tests --bin fuzz
	@target/release/fuzz $(or $(CASES),100000) $(SEED)

oracles: setup ## hold the core against CP-SAT and others on random cases: make oracles SEED=1 [CASES=300] [ORACLE=timetable]
	@scripts/oracles.sh $(or $(SEED),1) $(or $(CASES),300) $(ORACLE)

sources: lib ## where everything the app says is from: each rule and row, its source, how sure that is
	@target/debug/sources

apk: bindings ## the shrunk, aligned, signed Android package, with the Rust library of every ABI that is there
	@$(STEP) apk "Packing the Android app: shrinking, aligning, signing (first time 5 min, then 3 min)" -- scripts/apk.sh
	@grep -h 'apk: ' build/logs/apk.log | sed 's/^.*apk: /  /'

bench: setup ## measure against the limits of this machine, as ratios (minutes; not part of make test) [ONLY="reminders history"]
	@scripts/setup.sh bench
	@scripts/bench.sh $(ONLY)

format: setup ## lay out all sources as the checks want them
	@scripts/format.sh

clean: ## remove everything built; what setup installed stays
	rm -rf build out target android/target android/*/target tests/*/target bench/*/target ios/.build ios/Generated tests/*/.build
