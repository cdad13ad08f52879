"""The tests' own rule: a message that nobody saw, and an error that nobody raised, fail."""

import logging
from pathlib import Path

import pytest

from tests.desk import Town, open_for_business


async def test_a_message_nobody_saw_fails(town: Town, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"messages nobody saw:\n.*Tidak ada laporan"):
        async with open_for_business(town, tmp_path) as desk:
            await desk.operator("Sari").writes("/aktif")


async def test_a_view_counts_as_seen(town: Town, tmp_path: Path) -> None:
    async with open_for_business(town, tmp_path) as desk:
        await desk.operator("Sari").logs("kebakaran")


async def test_a_logged_error_fails(town: Town, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="logged errors:\nbroken"):
        async with open_for_business(town, tmp_path):
            logging.getLogger("anything").error("broken")


async def test_what_was_seen_once_is_not_seen_again(town: Town, tmp_path: Path) -> None:
    async with open_for_business(town, tmp_path) as desk:
        sari = desk.operator("Sari")
        await sari.writes("/aktif")
        sari.sees("Tidak ada laporan")
        with pytest.raises(AssertionError, match="nothing unseen says"):
            sari.sees("Tidak ada laporan")


async def test_the_clock_stands_still_between_two_acts(town: Town, tmp_path: Path) -> None:
    async with open_for_business(town, tmp_path) as desk:
        await desk.operator("Sari").logs("kebakaran")
        now = desk.now
        await desk.facts(desk.operator("Sari").report)
        assert desk.now == now
