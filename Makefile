# Every target sets up what it needs first, says what it does, and can be cut off and run again.
# 每个目标都会先装好自己需要的东西；中途打断了，再运行一次就行。

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

# The first that runs: a Python manager's shim may be there and start nothing.
ifeq ($(origin PYTHON), undefined)
PYTHON := $(shell for p in python3.11 python3; do $$p -c '' 2>/dev/null && echo $$p && break; done)
endif
PORT ?= 8000
ARGS ?=
PY := .venv/bin/python
UV := uv==0.13.9

# What is built from one commit is the same, whenever and wherever it is built.
ifeq ($(origin SOURCE_DATE_EPOCH), undefined)
SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || echo 1767225600)
endif
export SOURCE_DATE_EPOCH
export NO_MKDOCS_2_WARNING := 1

say = printf '→ %s\n'

.PHONY: help
help: ## 列出这些目标 / list these targets
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

.PHONY: setup
setup: ## 装好 .venv / install the locked packages into .venv
	@if [ -z '$(PYTHON)' ]; then \
	  echo '✗ 没有 Python / Python is missing → Debian: apt-get install python3 python3-venv' >&2; exit 1; fi
	@$(PYTHON) scripts/set_up.py packages

.PHONY: browser
browser: setup ## 装好测试用的浏览器 / install Chromium for the tests
	@$(PY) scripts/set_up.py browser

.PHONY: serve
serve: setup ## 打开课程，边改边看（PORT=8000）/ show the course, live
	@$(PY) scripts/set_up.py port '$(PORT)'
	@$(say) '检查课程内容 / checking the course'
	@$(PY) scripts/check.py || { [ $$? = 1 ] && $(say) '有错误，仍然试着打开 / errors found, trying to serve all the same'; }
	@$(say) 'http://127.0.0.1:$(PORT)  （按 Ctrl+C 停止 / Ctrl+C stops it）'
	@exec $(PY) -m mkdocs serve --config-file mkdocs.yml --dev-addr 127.0.0.1:$(PORT)

.PHONY: test
test: browser lint ## 跑全部测试（ARGS="-k 名字"）/ run all tests
	@$(say) '运行测试 / running the tests'
	@$(PY) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(ARGS)

.PHONY: lint
lint: setup ## 检查代码 / lint, format and types
	@$(say) '检查代码 / checking the code: ruff, mypy'
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m mypy --no-error-summary

.PHONY: check
check: setup ## 检查课程内容（ARGS=--json）/ check the content
	@$(PY) scripts/check.py $(ARGS)

.PHONY: site
site: setup ## 学员版网站，放进 site/ / build the trainee site
	@$(PY) scripts/export.py site

.PHONY: trainer
trainer: setup ## 讲师版网站，放进 site-trainer/ / build the trainer site
	@$(PY) scripts/export.py site --edition trainer

.PHONY: export
export: setup ## 手册、卡片、压缩包放进 dist/，再生成两个网站 / build everything
	@$(PY) scripts/export.py all

.PHONY: bench
bench: setup ## 和别的工具比快慢 / measure against named peers
	@$(PY) scripts/bench.py $(ARGS)

.PHONY: audit
audit: browser ## 逐页查无障碍、分量、Lighthouse（一小时以上）/ every page: axe, weights, Lighthouse
	@$(PY) scripts/audit.py $(ARGS)

.PHONY: lock
lock: setup ## requirements.in 改了以后重写锁文件 / rewrite requirements.lock
	@$(say) '重写 requirements.lock / compiling requirements.lock'
	@$(PY) -m pip install --quiet '$(UV)'
	@$(PY) -m uv pip compile requirements.in --output-file requirements.lock --quiet $(ARGS) \
	  --universal --python-version 3.11.2 --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links

.PHONY: clean
clean: ## 删掉生成的东西，.venv 留着 / remove what was built, keep .venv
	@rm -rf site site-trainer dist .site*-new-* .site*-old .mypy_cache .pytest_cache .ruff_cache
	@find scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +
