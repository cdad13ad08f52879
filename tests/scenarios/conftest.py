"""A desk for every story: `desk` is Pekalongan's, `@pytest.mark.city` names another."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.schema import migrate
from tests.desk import Desk, open_for_business


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database to copy: climbing each anew costs more than most stories."""
    file = tmp_path_factory.mktemp("desk") / "template.db"
    asyncio.run(migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture
async def desk(
    request: pytest.FixtureRequest, migrated: Path, tmp_path: Path
) -> AsyncIterator[Desk]:
    """A whole desk at work; the test fails on any message that nobody saw."""
    shutil.copy(migrated, tmp_path / "kentongan.db")
    mark = request.node.get_closest_marker("city")
    city, without = (mark.args[0], mark.kwargs.get("without", ())) if mark else ("pekalongan", ())
    async with open_for_business(tmp_path, city, without) as desk:
        yield desk
