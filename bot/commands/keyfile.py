"""The keys of a make-believe installation: in a file beside its data, for its owner only."""

import os
from pathlib import Path

from storage.vault import Secrets, fresh_key, read_secrets

NAME = "kunci.env"


def keys_in(folder: Path) -> dict[str, str]:
    """The keys kept in a folder, by the setting's name; made there when there are none."""
    file = folder / NAME
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        fresh = f"KENTONGAN_MASTER_KEY={fresh_key()}\nKENTONGAN_CHAIN_KEY={fresh_key()}\n"
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(opened, "w") as to:
            to.write(fresh)
    lines = [line.partition("=") for line in file.read_text().splitlines()]
    return {name: value for name, _, value in lines}


def secrets_in(folder: Path) -> Secrets:
    """The same, as a store is opened with them."""
    kept = keys_in(folder)
    return read_secrets(kept["KENTONGAN_MASTER_KEY"], kept["KENTONGAN_CHAIN_KEY"])
