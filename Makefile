# Builds the core library and the command, and runs whatever checks them. `make help` lists the targets.
#
# Sources are found by wildcard: everything under src/ but src/cli is the library, src/cli is the command.
# A flavour is a set of flags with objects of its own (build/obj/<flavour>); the compiler writes the header
# dependencies, and a change of flags rebuilds that flavour alone. The generated C (build/gen) is made while
# make reads this file, because only then is it known which files there are.
#
# Knobs: V=1 shows the commands; CC, EXTRA_CFLAGS; T= one unit test; ONLY= some folders of src (see `unit`).

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 2)
endif

Q := $(if $(V),,@)
say = @printf '  %-8s %s\n' '$(1)' '$(2)'
SHELL := /bin/sh
CLANG ?= clang
EMCC ?= emcc
NODE ?= node

# ---- What is built -------------------------------------------------------------------------------------------

# ONLY="base lexicon" leaves the other folders out of the library, so that a low folder can be tested while a
# higher one does not compile.
ONLY ?=
all_sources := $(sort $(wildcard src/*.c src/*/*.c src/*/*/*.c))
cli_sources := $(filter src/cli/%,$(all_sources))
core_sources := $(filter-out src/cli/%,$(all_sources))
ifneq ($(strip $(ONLY)),)
core_sources := $(filter $(foreach folder,$(ONLY),src/$(folder)/%),$(core_sources))
endif
lib_name := libcrosstally$(if $(strip $(ONLY)),-$(subst $(eval) ,-,$(strip $(ONLY)))).a

# Third-party sources: fetched by scripts/deps, compiled without our warnings. Of utf8proc's tables we take what we ask for.
utf8proc := build/utf8proc/utf8proc.c
deps_sources := build/deps/cjson/cJSON.c $(utf8proc)

own_c := $(wildcard src/*.[ch] src/*/*.[ch] src/*/*/*.[ch] tests/*/*.[ch] wasm/*.[ch])
unit_tests := $(patsubst tests/unit/%.c,%,$(sort $(wildcard tests/unit/test_*.c)))
oom_tests := $(patsubst tests/oom/%.c,%,$(sort $(wildcard tests/oom/*.c)))
fuzz_targets := $(patsubst tests/fuzz/%.c,%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))

# ---- Flavours ------------------------------------------------------------------------------------------------

warnings := -Wall -Wextra -Wshadow -Wconversion -Wpedantic
common := -std=c11 -Isrc -Ibuild/gen -Ibuild/deps/cjson -Ibuild/utf8proc -Itests/unit -DUTF8PROC_STATIC
sanitize := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
werror := $(if $(filter true,$(CI)),-Werror)

# The stages call small functions of the folders below them for every word; gcc inlines these across files when it links the
# command. The objects stay ordinary ones besides ("fat"), so the unit tests link without that.
lto := $(if $(findstring Free Software,$(shell $(CC) --version 2>/dev/null)),-flto=auto -ffat-lto-objects)

flavours := release asan fuzz wasm lint lint-clang
compiler_release = $(CC)
cflags_release = -O2 $(lto) $(warnings) $(werror)
compiler_asan = $(CC)
cflags_asan = $(sanitize) $(warnings) $(werror)
compiler_fuzz = $(CLANG)
cflags_fuzz = $(sanitize) -fsanitize=fuzzer-no-link $(warnings) $(werror)
compiler_wasm = $(EMCC)
# Both extensions are in every browser since 2021. CT_LEX_COMPACT: see scripts/lexicon/index.js.
cflags_wasm = -O2 -mbulk-memory -msign-ext -DCT_LEX_COMPACT $(warnings) $(werror)
compiler_lint = $(CC)
cflags_lint = -O2 $(warnings) -Werror
compiler_lint-clang = $(CLANG)
cflags_lint-clang = -O1 $(warnings) -Werror

# Where a flavour's library, command and programs lie; the release command is build/crosstally.
out_release := build
out = $(or $(out_$(1)),build/$(1))
objects = $(patsubst %.c,build/obj/$(1)/%.o,$(2))
lib = $(call out,$(1))/$(lib_name)
cli = $(call out,$(1))/crosstally

# $(call remember,FILE,WORDS): FILE holds WORDS, and is touched only when they change.
same = $(if $(subst x$(strip $(1)),,x$(strip $(2)))$(subst x$(strip $(2)),,x$(strip $(1))),,yes)
remember = $(if $(call same,$(file <$(1)),$(2)),,$(shell mkdir -p $(dir $(1)))$(file >$(1),$(strip $(2))))

# ---- Set-up and generated sources ----------------------------------------------------------------------------

# Goals that need neither the set-up nor the generated sources. They must work on a bare machine.
bare_goals := help clean setup deps-update fresh
goals := $(or $(MAKECMDGOALS),all)
dry_run := $(findstring n,$(filter-out --%,$(firstword -$(MAKEFLAGS))))
bare := $(if $(filter-out $(bare_goals),$(goals)),,yes)

# Tools can vanish while build/ stays (another machine, a removed package): then the set-up runs again.
tools_build := cc ar tar xz patch sha256sum $(NODE) npm
tools_page := $(tools_build) $(EMCC)
tools_test := $(tools_page) $(CLANG) $(if $(wildcard /etc/debian_version),chromium firefox-esr)
tools_lint := $(tools_test) clang-format clang-tidy cppcheck nm
absent = $(shell for tool in $(1); do command -v $$tool >/dev/null || echo $$tool; done)

# `make clean all` in one go: cleaned first, before anything below looks at build/.
wipe := find build -mindepth 1 -maxdepth 1 ! -name deps -exec rm -rf {} + 2>/dev/null; rm -rf dist
ifneq ($(filter clean,$(goals)),)
ifneq ($(filter-out clean,$(goals)),)
# Once: make begins anew after it has made the generated sources.
$(if $(dry_run)$(MAKE_RESTARTS),,$(shell $(wipe)))
wipe := :
endif
endif

setup_inputs := scripts/setup scripts/deps scripts/deps.lock package-lock.json .npmrc

build/.setup-build: $(setup_inputs) $(if $(bare),,$(if $(call absent,$(tools_build)),FORCE) \
		$(if $(wildcard node_modules/.installed-lock build/deps/.stamp),$(if $(word 2,$(wildcard node_modules/.installed-lock build/deps/.stamp)),,FORCE),FORCE))
	$(Q)scripts/setup build && mkdir -p build && touch $@
build/.setup-page: $(setup_inputs) $(if $(bare),,$(if $(call absent,$(tools_page)),FORCE)) | build/.setup-build
	$(Q)scripts/setup page && touch $@
build/.setup-test: $(setup_inputs) $(if $(bare),,$(if $(call absent,$(tools_test)),FORCE)) | build/.setup-page
	$(Q)scripts/setup test && touch $@
build/.setup-lint: $(setup_inputs) | build/.setup-test
	$(Q)scripts/setup lint && touch $@
FORCE:

build/deps/cjson/cJSON.c: | build/.setup-build ;
$(utf8proc): scripts/utf8proc.js scripts/deps.lock | build/.setup-build
	$(call say,GEN,$(@D))
	$(Q)$(NODE) $< build/deps/utf8proc $(@D) && touch $@

# The lexicon tables. Not needed for ONLY=base, nor for a dry run (make would run the generator even then).
wants_gen := $(if $(bare)$(dry_run),,$(if $(strip $(ONLY)),$(filter-out base,$(ONLY)),yes))
ifneq ($(wants_gen),)
gen_list := build/gen/sources.mk
gen_inputs := $(wildcard src/lexicon/*.tsv scripts/lexgen*.js scripts/lexicon/*.js scripts/lexicon/*.tsv) package-lock.json
$(gen_list): $(gen_inputs) build/.setup-build
	$(call say,GEN,build/gen)
	$(Q)mkdir -p build/gen && $(NODE) scripts/lexgen.js build/gen
	$(Q)echo "gen_sources := $$(cd build/gen && ls | sed -n 's,^.*\.c$$,build/gen/&,p' | tr '\n' ' ')" >$@
$(call remember,build/obj/gen-inputs,$(gen_inputs))
$(gen_list): build/obj/gen-inputs
build/obj/gen-inputs: ;
include $(gen_list)
endif
lib_sources = $(core_sources) $(gen_sources) $(deps_sources)

# ---- Rules for each flavour ----------------------------------------------------------------------------------

define flavour_rules
$(if $(bare)$(dry_run),,$(call remember,build/obj/$(1)/flags,$(compiler_$(1)) $(common) $(cflags_$(1)) $(EXTRA_CFLAGS)))
$(if $(bare)$(dry_run)$(filter lint%,$(1)),,$(call remember,$(call lib,$(1)).list,$(lib_sources)))
build/obj/$(1)/flags $(call lib,$(1)).list: ;

# Tables are long strings; the deps are others' code; the command alone may use POSIX.
build/obj/$(1)/build/gen/%.o: more := -Wno-overlength-strings
build/obj/$(1)/build/deps/%.o build/obj/$(1)/build/utf8proc/%.o: more := -w
build/obj/$(1)/src/cli/%.o: more := -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64

build/obj/$(1)/%.o: %.c build/obj/$(1)/flags | $(gen_list) $(utf8proc) build/.setup-build $(needs_$(1))
	$$(call say,CC,$$< [$(1)])
	$$(Q)mkdir -p $$(@D)
	$$(Q)$(compiler_$(1)) $(common) $(cflags_$(1)) $$(more) $(EXTRA_CFLAGS) -MMD -MP -c $$< -o $$@

$(call lib,$(1)): $(call objects,$(1),$(lib_sources)) $(call lib,$(1)).list
	$$(call say,AR,$$@)
	$$(Q)rm -f $$@ && ar rcs $$@ $$(filter %.o,$$^)

$(call cli,$(1)): $(call objects,$(1),$(cli_sources)) $(call lib,$(1))
	$$(call say,LINK,$$@)
	$$(Q)$(compiler_$(1)) $(cflags_$(1)) $(EXTRA_CFLAGS) $$(filter %.o,$$^) $(call lib,$(1)) -o $$@

build/$(1)/unit/%: build/obj/$(1)/tests/unit/%.o $(call lib,$(1))
	$$(call say,LINK,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)$(compiler_$(1)) $(cflags_$(1)) -fno-lto $(EXTRA_CFLAGS) $$^ -o $$@
endef
needs_fuzz := build/.setup-test
needs_wasm := build/.setup-page
needs_lint := build/.setup-lint
needs_lint-clang := build/.setup-lint
$(foreach flavour,$(flavours),$(eval $(call flavour_rules,$(flavour))))

# The allocation tests: the sanitized objects, with malloc and its kin led through the test's own functions.
build/oom/%: build/obj/asan/tests/oom/%.o $(call lib,asan)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(compiler_asan) $(cflags_asan) $(EXTRA_CFLAGS) $^ -o $@ \
	  -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=free

build/fuzz/%: build/obj/fuzz/tests/fuzz/%.o $(call lib,fuzz)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CLANG) $(cflags_fuzz) -fsanitize=fuzzer $(EXTRA_CFLAGS) $^ -o $@

# The page is counted in kB: all but what looks at every byte and word is made small rather than quick, and what a user waits for once smallest.
small := $(filter src/base/interval% src/base/decimal% src/text/lemma.c src/text/noun_group.c src/text/verb_group.c src/ingest/% src/read/% src/record/% src/report/% src/weigh/%,$(core_sources))
quick := $(addprefix src/read/,article_read claim/claim_make date/date date/date_words figure/digits figure/identifier \
    figure/quantity figure/view mention/names mention/shingle place/place place/place_find) \
  src/record/claim_write src/record/make
$(patsubst %.c,build/obj/wasm/%.o,$(filter-out $(quick:%=%.c),$(small))): more := -Os
$(patsubst %.c,build/obj/wasm/%.o,$(filter src/ingest/% src/record/% src/report/% src/weigh/%,$(filter-out $(quick:%=%.c),$(small)))): more := -Oz

# The module for browsers and Node: the library's sources and the loader's few functions, nothing of the command.
wasm := build/wasm/crosstally.wasm
$(wasm): $(call objects,wasm,$(lib_sources) wasm/shim.c) wasm/exports.txt scripts/wasm-link
	$(call say,WASM,$@)
	$(Q)mkdir -p $(@D)
	$(Q)EMCC='$(EMCC)' scripts/wasm-link $@ wasm/exports.txt $(filter %.o,$^)

# The page: one file that holds its scripts, styles, the module and the examples.
page := dist/crosstally.html
page_inputs := $(wildcard web/*.html web/*.css web/*.js wasm/*.js tests/golden/*/*) scripts/bundle.js scripts/page.js scripts/pack.js
$(page): $(wasm) $(page_inputs) package-lock.json
	$(call say,PAGE,$@)
	$(Q)$(NODE) scripts/bundle.js $@

ifeq ($(bare),)
-include $(shell find build/obj -name '*.d' 2>/dev/null)
endif

# ---- Targets -------------------------------------------------------------------------------------------------

ifneq ($(filter score,$(goals)),)
$(if $(SCORER),,$(error score: name the scorer, as in: make score SCORER=path/to/score.py))
endif

.PHONY: wasm page serve pictures all run test unit lint asan fuzz bench score size fresh setup deps-update clean format help FORCE
.PHONY: programs-release programs-asan programs-fuzz

all: $(call cli,release) ## build build/crosstally (the default)

run: all page ## set up, build the command and the page, print the shipped examples' report
	$(Q)build/crosstally check $(sort $(wildcard tests/golden/*/article-*.*))
	@printf '\nThe page is %s: open it in a browser.\n' '$(abspath $(page))'

wasm: $(wasm) ## build build/wasm/crosstally.wasm

page: $(page) ## build dist/crosstally.html, the page in one file

serve: $(wasm) ## serve the page from its sources for development (PORT=8000), to this machine only
	$(Q)$(NODE) scripts/serve.js

pictures: $(page) build/.setup-test ## screenshots of the page in build/pictures
	$(Q)$(NODE) scripts/pictures.js

programs-release: $(call cli,release) $(unit_tests:%=build/release/unit/%)
programs-asan: $(call cli,asan) $(unit_tests:%=build/asan/unit/%) $(oom_tests:%=build/oom/%)
programs-fuzz: $(fuzz_targets:%=build/fuzz/%)

# The fuzzer needs clang with its run-time library. Set-up installs both on Debian; elsewhere they may be absent.
test: programs-release programs-asan $(page) build/.setup-test ## run every test, also under ASan and UBSan, with 20 s of fuzzing
	$(Q)if scripts/has-fuzzer; then $(MAKE) programs-fuzz; fi
	$(Q)$(NODE) tests/run.js

# make unit T=decimal             one unit test; without T all of them
# make unit T=decimal ONLY=base   … linked with src/base alone
# make unit T=decimal F=asan      … under ASan and UBSan
F ?= release
unit: $(if $(T),build/$(F)/unit/test_$(T),$(unit_tests:%=build/$(F)/unit/%)) ## build and run unit tests (T=name, F=asan, ONLY=folders)
	$(Q)status=0; for test in $(filter build/$(F)/unit/%,$^); do $$test || status=1; done; exit $$status

asan: programs-asan ## run the suites under ASan and UBSan alone
	$(Q)$(NODE) tests/run.js --flavour asan

fuzz: programs-fuzz ## fuzz for FUZZ_SECONDS (600) a target
	$(Q)FUZZ_SECONDS=$${FUZZ_SECONDS:-600} $(NODE) tests/run.js fuzz

bench: all $(wasm) ## measure speed and memory of extract and check
	$(Q)$(NODE) tests/bench/run.js --cli build/crosstally

score: all ## run the scorer that SCORER= names
	$(Q)python3 $(SCORER) all --cli build/crosstally

size: all $(page) ## compare the sizes of the parts with their budgets
	$(Q)$(NODE) scripts/size.js

fresh: ## clone HEAD into an empty folder, then make run and make test there
	$(Q)scripts/fresh

setup: ## install what is missing, for building, testing and linting
	$(Q)scripts/setup lint

deps-update: ## take the newest Debian revision of the two sources into scripts/deps.lock
	$(Q)scripts/deps --update

clean: ## remove what was built; the fetched sources (build/deps) and node_modules stay
	$(Q)$(wipe)

format: build/.setup-lint ## lay out C and JavaScript as make lint wants it
	$(Q)$(if $(own_c),clang-format -i $(own_c))
	$(Q)node_modules/.bin/prettier --write --log-level warn .

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

# ---- Lint ----------------------------------------------------------------------------------------------------

linted := $(core_sources) $(cli_sources) $(wildcard wasm/*.c) $(addprefix tests/,$(unit_tests:%=unit/%.c) $(oom_tests:%=oom/%.c) $(fuzz_targets:%=fuzz/%.c))
# What the analyzer passed, as CI alone does, has marks of its own: a mark of the quick look does not stand for it.
tidy_dir := build/tidy$(if $(filter true,$(CI)),-all)
tidy_marks := $(linted:%.c=$(tidy_dir)/%.ok)
lint_parts := lint-format lint-c lint-tidy lint-cppcheck lint-layers lint-globals lint-lexicon lint-js
.PHONY: $(lint_parts)

lint: $(lint_parts) ## check format, warnings, layers, globals, lexicons and scripts
	@echo 'lint: nothing to complain about'

lint-format: build/.setup-lint
	$(call say,FORMAT,$(words $(own_c)) files)
	$(Q)$(if $(own_c),clang-format --dry-run -Werror $(own_c))

# Both compilers, warnings as errors.
lint-c: $(call objects,lint,$(linted) $(gen_sources)) $(call objects,lint-clang,$(linted))

# An object of the flavour lint-clang is newer than its source and all its headers: it tells when to look again.
tidy_flags = $(common) -D_POSIX_C_SOURCE=200809L
# The analyzer looks at src alone: a test may take memory for granted. Two of the analyzer's checks do not suit: fields stand in the order in which one reads them, and memcpy_s is in no C library here.
comma := ,
tidy_checks = $(if $(filter true,$(CI)),--checks=clang-analyzer-*$(comma)-clang-analyzer-optin.performance.Padding$(comma)-clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling)
$(tidy_dir)/%.ok: build/obj/lint-clang/%.o .clang-tidy
	$(call say,TIDY,$*.c)
	$(Q)mkdir -p $(@D)
	$(Q)clang-tidy --quiet $(if $(filter src/%,$*),$(tidy_checks)) --warnings-as-errors='*' $*.c -- $(tidy_flags) 2>$@.err || { cat $@.err; exit 1; }
	$(Q)rm -f $@.err && touch $@
lint-tidy: $(tidy_marks)

lint-cppcheck: build/.setup-lint | $(gen_list)
	$(call say,CPPCHECK,src)
	$(Q)mkdir -p build/cppcheck
	$(Q)cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	  --suppress=missingIncludeSystem --cppcheck-build-dir=build/cppcheck -Isrc -Ibuild/gen \
	  --suppress='*:build/deps/*' $(core_sources) $(cli_sources)

lint-layers: build/.setup-build
	$(call say,LAYERS,src)
	$(Q)$(NODE) scripts/layers.js

lint-globals: $(call objects,release,$(core_sources) $(cli_sources) $(gen_sources))
	$(call say,GLOBALS,src)
	$(Q)scripts/globals $^

lint-lexicon: build/.setup-build
	$(call say,LEXICON,src/lexicon)
	$(Q)$(NODE) scripts/lexgen.js --check

lint-js: build/.setup-build
	$(call say,JS,scripts tests wasm web)
	$(Q)node_modules/.bin/eslint .
	$(Q)node_modules/.bin/prettier --check --log-level warn .
	$(Q)node_modules/.bin/tsc --noEmit -p .
	$(Q)node_modules/.bin/tsc --noEmit -p web
