"""`parse` as a process: one text, or one a line on standard input and one JSON a line out."""

import asyncio
import json
import os
import sys
from pathlib import Path

from bot.intake.fields import FIELDS

HOUSE = Path(__file__).parent.parent.parent


async def parse(*words: str, lines: bytes = b"") -> tuple[int | None, str, str]:
    """Run `python bot.py parse WORDS`: exit code, output, errors."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(HOUSE / "bot.py"), "parse", *words,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE, env=os.environ | {"PYTHONIOENCODING": "utf-8:strict"},
    )  # fmt: skip
    told, wrong = await process.communicate(lines)
    return process.returncode, told.decode(), wrong.decode()


async def test_each_line_of_standard_input_is_one_json_whatever_it_holds() -> None:
    lines = "banjir selutut kaligawe rt 3/5\n\nkebakaran 🔥 gudang\r\n".encode()
    code, told, _ = await parse(
        "--city", "semarang", "-", lines=lines + b"\xff\xfe ular masuk rumah"
    )
    found = [json.loads(line) for line in told.splitlines()]
    assert code == 0
    assert [len(one) for one in found] == [len(FIELDS)] * 4
    flood, empty, fire, snake = found
    assert flood["kind"]["value"] == "banjir"
    assert flood["rt"]["value"] == "3"
    assert flood["depth_cm"]["value"] == 50
    assert not any(empty.values())
    assert fire["kind"]["value"].startswith("kebakaran")
    assert snake["kind"] is not None


async def test_one_text_as_json_and_as_a_person_reads_it() -> None:
    words = ("--city", "semarang", "banjir selutut kaligawe rt 3/5")
    code, told, _ = await parse("--json", *words)
    flood = json.loads(told)
    assert code == 0
    start, end = flood["rt"]["span"]
    assert "3" in words[2][start:end]
    code, told, _ = await parse(*words)
    assert code == 0
    assert "air (cm)" in told
    assert "«selutut»" in told


async def test_a_name_of_several_areas_says_so() -> None:
    code, told, _ = await parse("--city", "majalengka", "banjir di Sindang rt 3")
    assert code == 0
    assert "Sindang: yang mana?" in told
    assert "desa Sindang (kecamatan Cikijing)" in told
    assert "kecamatan Sindang" in told
    _, told, _ = await parse("--city", "semarang", "banjir kel purwosari rt 3")
    assert "Purwosari: yang mana?" in told
    _, told, _ = await parse("--city", "semarang", "banjir di Mijen")
    assert "kelurahan Mijen" in told
    _, told, _ = await parse("--city", "semarang", "banjir kel kemijen rt 3")
    assert "yang mana" not in told


async def test_a_city_that_nobody_has_is_named_with_those_there_are() -> None:
    code, _, wrong = await parse("--city", "atlantis", "banjir")
    assert code == 2
    assert "pekalongan" in wrong


async def test_who_reads_only_the_first_line_is_left_in_peace() -> None:
    process = await asyncio.create_subprocess_exec(
        "sh", "-c", f"{sys.executable} bot.py parse --city semarang - | head -1", cwd=HOUSE,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    told, wrong = await process.communicate(b"kebakaran rumah\n" * 200)
    assert (len(told.splitlines()), wrong.decode()) == (1, "")
