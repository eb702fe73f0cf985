# Everything lives in .venv (the installation) and var/ (the data); both are ignored by git.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install -qq --disable-pip-version-check --only-binary :all: --require-hashes
# Extra options for pytest: make test ARGS="-k kamer"
ARGS ?=

.PHONY: run test test-lang lint galerij handleiding meet-detectie schoon
.DELETE_ON_ERROR:

# The whole product on http://127.0.0.1:8000, with demo people; data stays in var/ between runs.
run: export DEBUG := 1
run: export DEMO := 1
run: export PORT := $(PORT)
run: export VERZAMELD := 1
run: $(VENV)/.run
	@$(PY) -c 'import socket; s = socket.create_server(("127.0.0.1", $(PORT)))' 2>/dev/null || \
		{ echo "Poort $(PORT) is bezet. Kies een andere: make run PORT=8001"; exit 1; }
	@$(PY) manage.py migrate --verbosity 0
	@$(PY) manage.py collectstatic --noinput --verbosity 0
	@$(PY) manage.py leidraden
	@$(PY) manage.py demo
	@echo
	@echo "Open http://127.0.0.1:$(PORT)/demo/ in je browser. Stoppen: Ctrl+C."
	@echo
	@exec $(VENV)/bin/daphne -b 127.0.0.1 -p $(PORT) --websocket-max-message-size 65536 \
		--ping-interval 20 --ping-timeout 30 config.asgi:application

# The tests, on SQLite unless DATABASE_URL says otherwise. VEREIST=1: a group that is left out is an error.
test: $(VENV)/.test
	@$(PY) -m pytest -n 2 --dist worksteal $(ARGS)

# The same with full counts: the figures that are reported come from here.
test-lang: export VOLUIT := 1
test-lang: test

lint: export DEBUG := 1
lint: export DATAMAP := $(VENV)/lint
lint: $(VENV)/.test
	@$(VENV)/bin/ruff check --output-format concise .
	@$(VENV)/bin/ruff format --check .
	@$(PY) manage.py makemigrations --check --dry-run

# Pictures of every page in every state at 1280 and 320 px, and sheets of them side by side. ARGS=kamer: only those.
galerij: $(VENV)/.test
	@$(PY) -m tests.scherm.galerij var/galerij $(ARGS)

# The pictures in docs/handleiding, made anew.
handleiding: $(VENV)/.test
	@$(PY) -m tests.scherm.plaatjes

# Speed and size of the detection beside deduce 3.0.6, which gets an installation of its own.
meet-detectie: $(VENV)/.run
	@test -x $(VENV)/deduce/bin/python || { $(PYTHON) -m venv $(VENV)/deduce && \
		$(VENV)/deduce/bin/python -m pip install -qq --disable-pip-version-check deduce==3.0.6; }
	@$(PY) benchmarks/detectie.py --deduce $(VENV)/deduce/bin/python $(ARGS)

# Removes what can be made again; the data in var/ stays.
schoon:
	rm -rf $(VENV) staticfiles .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Nodig: Python 3.11 of nieuwer (PYTHON=python3.12 make run kiest een andere)."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Nodig: de module venv. Op Debian of Ubuntu: sudo apt install python3-venv"; exit 1; }

$(VENV)/.run: requirements.txt | $(VENV)/bin/pip
	@echo "De onderdelen worden geïnstalleerd (eenmalig, ongeveer een minuut)."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.test: requirements.txt tests/requirements.txt | $(VENV)/bin/pip
	@echo "De onderdelen voor de tests worden geïnstalleerd (eenmalig, ongeveer een minuut)."
	@$(PIP) -r tests/requirements.txt
	@touch $@
