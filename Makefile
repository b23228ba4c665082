# Everything a person or a machine does with this folder, by one word each.
# Each target installs the Debian packages it needs and lacks (.ci/packages).

BUILD ?= build
MESON ?= meson
NINJA ?= ninja

RUN_DIR       = $(BUILD)/run
CHECK_DIR     = $(BUILD)/check
SANITIZED_DIR = $(BUILD)/sanitized
PREFIX        = $(CURDIR)/$(BUILD)/installed
SCREENSHOTS   = $(BUILD)/screenshots

RUN_OPTIONS       = --prefix=$(PREFIX) -Dtests=false
CHECK_OPTIONS     = -Dwerror=true
SANITIZED_OPTIONS = -Dwerror=true -Ddefault_workspace=false -Db_sanitize=address,undefined -Db_lundef=false

# Tests of widgets need a screen, and must not fill the one of the person here.
ON_DISPLAY = .ci/on-virtual-display.sh

# What these prove does not depend on the compiler's options.
PLAIN_SUITES = --no-suite project --no-suite e2e --no-suite slow

# Where what was installed is found, without touching the system's folders.
INSTALLED_ENV = XDG_DATA_DIRS="$(PREFIX)/share:$${XDG_DATA_DIRS:-/usr/local/share:/usr/share}" \
                GSETTINGS_SCHEMA_DIR="$(PREFIX)/share/glib-2.0/schemas"

# Sanitizers stop at what they find; a slow machine gets its time.
SANITIZER_ENV = ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1 \
                UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

.PHONY: help run install check check-all bench screenshot format translations clean

help: ## Say what each word does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: install ## Build the application with the default workspace and start it
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(INSTALLED_ENV) $(PREFIX)/bin/placeboard; \
	else \
	  .ci/install-packages.sh headless && \
	  mkdir -p $(SCREENSHOTS) && \
	  echo "No screen here: starting on a virtual one to take a picture." && \
	  $(INSTALLED_ENV) XDG_DATA_HOME=$(CURDIR)/$(BUILD)/person/data XDG_CONFIG_HOME=$(CURDIR)/$(BUILD)/person/config \
	    $(ON_DISPLAY) $(PREFIX)/bin/placeboard --screenshot $(CURDIR)/$(SCREENSHOTS)/run.png && \
	  echo "The window is in $(SCREENSHOTS)/run.png" && \
	  $(INSTALLED_ENV) XDG_DATA_HOME=$(CURDIR)/$(BUILD)/person/data $(PREFIX)/bin/placeboard-cli --quiet board-pack \
	    --recipe $(PREFIX)/share/placeboard/recipes/sample-board-pack.json --output $(CURDIR)/$(SCREENSHOTS) && \
	  echo "A sample board pack is in $(SCREENSHOTS)/sample-health-inequalities-by-place.pdf"; \
	fi

install: $(RUN_DIR)/build.ninja # Into the build folder, for run, screenshot and bench
	$(NINJA) -C $(RUN_DIR)
	@$(MESON) install -C $(RUN_DIR) --no-rebuild --quiet

check: ## Run every test, plain and with sanitizers
	@.ci/install-packages.sh run headless check
	@$(MAKE) --no-print-directory $(CHECK_DIR)/build.ninja $(SANITIZED_DIR)/build.ninja
	@rm -f $(CHECK_DIR)/meson-logs/testlog* $(SANITIZED_DIR)/meson-logs/testlog*
	$(NINJA) -C $(CHECK_DIR)
	$(NINJA) -C $(SANITIZED_DIR)
	@status=0; \
	$(ON_DISPLAY) $(MESON) test -C $(CHECK_DIR) --no-rebuild --num-processes 2 --timeout-multiplier 3 \
	  --print-errorlogs --no-suite slow || status=1; \
	$(SANITIZER_ENV) $(ON_DISPLAY) $(MESON) test -C $(SANITIZED_DIR) --no-rebuild --num-processes 2 --timeout-multiplier 6 \
	  --print-errorlogs $(PLAIN_SUITES) || status=1; \
	.ci/count-tests.py $(CHECK_DIR) $(SANITIZED_DIR) || status=1; \
	exit $$status

check-all: check ## Run the slower proofs too
	@.ci/install-packages.sh slow
	@$(ON_DISPLAY) $(MESON) test -C $(CHECK_DIR) --no-rebuild --num-processes 2 --timeout-multiplier 3 --logbase slow \
	  --print-errorlogs --suite slow

bench: install ## Measure speed against programs that people know
	@.ci/install-packages.sh headless bench
	$(NINJA) -C $(RUN_DIR) src/view/placeboard-bench-map src/stats/placeboard-bench-measures \
		src/analysis/placeboard-bench-inequality src/analysis/placeboard-bench-register-filter src/store/placeboard-bench-registers \
		src/report/placeboard-bench-exports src/report/placeboard-bench-paper
	@$(INSTALLED_ENV) tests/bench/run.sh $(PREFIX) $(RUN_DIR)/src $(BUILD)/bench

screenshot: install ## Take the pictures of every part of the window
	@.ci/install-packages.sh headless check
	@$(INSTALLED_ENV) $(ON_DISPLAY) tests/e2e/screenshots.py $(PREFIX) $(SCREENSHOTS)

format: ## Lay out the C code
	@.ci/install-packages.sh format
	clang-format -i $$(git ls-files '*.c' '*.h')

translations: ## Gather the strings that people read into po/placeboard.pot
	@.ci/install-packages.sh run check
	po/list-files.sh
	po/make-template.sh

clean: ## Remove what was built
	rm -rf $(BUILD)

# A folder that is there already takes the present options.
configure = $(MESON) setup $(if $(wildcard $(1)/build.ninja),--reconfigure) $(1) $(2)

$(RUN_DIR)/build.ninja: Makefile meson_options.txt .ci/packages
	@.ci/install-packages.sh run
	$(call configure,$(RUN_DIR),$(RUN_OPTIONS))

$(CHECK_DIR)/build.ninja: Makefile meson_options.txt .ci/packages
	$(call configure,$(CHECK_DIR),$(CHECK_OPTIONS))

$(SANITIZED_DIR)/build.ninja: Makefile meson_options.txt .ci/packages
	$(call configure,$(SANITIZED_DIR),$(SANITIZED_OPTIONS))
