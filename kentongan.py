#!/usr/bin/env python3
"""The one door: make `.venv` from `requirements.lock` when it is missing or stale, then run in it.

Standard library only, and readable by an old Python, so that it can say which one is needed; what
is said to who sets up comes from templates, what is said to who develops stands here.
Why it exists, and why it is not a Makefile: docs/decisions/0001-one-door.md.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = HERE / "requirements.lock"
STAMP = VENV / "requirements.sha256"
OLDEST = (3, 11)
ALL_CORES = "--numprocesses=auto"


def said(code: str, **values: object) -> str:
    """A sentence in the language of this installation."""
    from bot import terminal  # an old Python could not read it, and has been sent away before

    return terminal.said(code, **values)


def usage() -> str:
    """The page that names the door's own commands."""
    from bot import terminal

    return terminal.page("door")


def say(sentence: str) -> None:
    """Tell the person at the terminal, apart from what the command itself prints."""
    print(sentence, file=sys.stderr, flush=True)


def run(*command: "str | Path") -> None:
    """Run one step of the set-up; a step that fails ends it, and only then is worth reading."""
    finished = subprocess.run(
        [str(word) for word in command], cwd=HERE, check=False, stdout=subprocess.DEVNULL
    )
    if finished.returncode:
        sys.exit(said("door.failed", command=" ".join(str(word) for word in command)))


def fingerprint() -> str:
    """What the lock says now."""
    return hashlib.sha256(LOCK.read_bytes()).hexdigest()


def set_up() -> None:
    """Make `.venv` and install the lock into it, unless both are so already."""
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text().strip() == fingerprint():
        return
    uv = shutil.which("uv")
    if not PYTHON.exists():
        make_environment(uv)
    STAMP.unlink(missing_ok=True)  # an install that is cut short is begun again
    say(said("door.installing_with_uv" if uv else "door.installing_with_pip"))
    if uv:
        run(uv, "pip", "sync", "--quiet", "--require-hashes", "--python", PYTHON, LOCK)
    else:
        run(PYTHON, "-m", "ensurepip", "--default-pip")
        pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input")
        run(*pip, "install", "--quiet", "--require-hashes", "--requirement", LOCK)
    STAMP.write_text(fingerprint() + "\n")


def make_environment(uv: "str | None") -> None:
    """Make an empty `.venv` for the Python that runs this file."""
    say(said("door.making", version=sys.version.split()[0]))
    if uv:
        run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, VENV)
        return
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit(said("door.no_venv"))
    run(sys.executable, "-m", "venv", "--clear", "--without-pip", VENV)


def verify() -> int:
    """Format, lint, types and floors side by side, then the tests over all cores."""
    steps = (
        ("ruff", "format", "--check", "."),
        ("ruff", "check", "."),
        ("mypy",),
        # bot.py stands beside a package of its name: only a run of its own sees it
        ("mypy", "--cache-dir=.mypy_cache/bot.py", "bot.py"),
        ("lint-imports",),
    )
    running = [
        subprocess.Popen(
            [str(BIN / step[0]), *step[1:]],
            cwd=HERE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for step in steps
    ]
    failed = []
    for step, process in zip(steps, running, strict=True):
        output, _ = process.communicate()
        name = " ".join(step)
        print("== " + name, output.decode(errors="replace").strip(), sep="\n", flush=True)
        if process.returncode:
            failed.append(name)
    if failed:
        print("\nNot in order: " + ", ".join(failed) + " (the tests were not run)", flush=True)
        return 1
    return replace_by("-m", "pytest", ALL_CORES)


def spread(arguments: "list[str]") -> "list[str]":
    """Over all cores, unless the caller says how, debugs, or names files: those start faster so."""
    own = ("-n", "--numprocesses", "--dist", "--pdb", "--trace", "-s", "--capture")
    if any(one.startswith(own) or ".py" in one for one in arguments):
        return arguments
    return [ALL_CORES, *arguments]


def lock() -> int:
    """Pin all that pyproject.toml asks for, with hashes and without any registry's address."""
    uv = shutil.which("uv")
    if not uv:
        sys.exit("Pinning needs uv: python3 -m pip install uv")
    options = (
        "--extra=dev --universal --python-version=3.11 --generate-hashes --no-annotate "
        "--no-header --no-emit-index-url --no-emit-find-links --quiet"
    )
    run(uv, "pip", "compile", "pyproject.toml", *options.split(), "--output-file", LOCK.name)
    set_up()
    return 0


def replace_by(*arguments: str) -> int:
    """Become Python in `.venv`: signals reach the command itself, and its exit code is ours."""
    command = [str(PYTHON), *arguments]
    os.chdir(HERE)
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130


def main() -> int:
    """Read the command line."""
    if sys.version_info < OLDEST:
        sys.exit(f"Kentongan needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.")
    command, rest = (sys.argv[1:2] or ["help"])[0], sys.argv[2:]
    if command in ("help", "-h", "--help"):
        print(usage())
        return 0
    if command == "lock":
        return lock()
    set_up()
    if command == "setup":
        return 0
    if command == "test":
        return replace_by("-m", "pytest", *spread(rest))
    if command == "verify":
        return verify()
    if command == "bench":
        return replace_by("-m", "benchmarks", *rest)
    return replace_by("bot.py", command, *rest)


if __name__ == "__main__":
    sys.exit(main())
