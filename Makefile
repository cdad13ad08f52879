# Short names for kentongan.py, which does the work (docs/decisions/0001-one-door.md).
# Arguments: make drill ARGS="--city semarang"
PYTHON ?= python3

.PHONY: setup sandbox drill test check bench lock
setup sandbox drill test bench lock:
	@$(PYTHON) kentongan.py $@ $(ARGS)

# The house's own check; `kentongan.py check` looks at an installation, as `bot.py check` does.
check:
	@$(PYTHON) kentongan.py verify $(ARGS)
