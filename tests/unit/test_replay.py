"""The replay of real reports, on a few of our own: what counts as attached, false and missed."""

from pathlib import Path

import pytest

from benchmarks import jakarta, replay

HEAD = "id,created_at,source,lat,lon,flood_depth_cm,text\n"


def test_without_the_reports_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(jakarta.VARIABLE, raising=False)
    assert list(replay.measure()) == [
        "replay: skipped, the reports are not here (name their file in KENTONGAN_REPLAY)"
    ]


def test_attached_false_and_missed_are_told_by_the_map(tmp_path: Path) -> None:
    rows = (
        "20-1,x,x,-6.2000,106.9000,,banjir jl. kenanga rt 3 rw 2",
        "20-2,x,x,-6.2005,106.9000,,jl kenanga rt 3 rw 2 banjir",  # the same, 55 m off
        "20-3,x,x,-6.2200,106.9000,,banjir jalan kenanga rt 3 rw 2",  # 2 km off: another Kenanga
        "20-4,x,x,-6.2010,106.9000,,tolong pak banjir",  # 110 m off, and says no place
    )
    file = tmp_path / "reports.csv"
    file.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    told = list(replay.measure(file))
    assert told[0] == (
        "replay, 20 Feb, tuned on, text alone, every button tapped: 4 calls, 2 incidents, "
        "2 attached, of these 1 false (over 500 m; 1 over 1000 m), 1 missed"
    )
    assert told[2] == (
        "replay, 20 Feb, tuned on, text and map point, every button tapped: 4 calls, 2 incidents, "
        "2 attached, of these 0 false (over 500 m; 0 over 1000 m), 0 missed"
    )
    assert told[4].endswith(
        "0 calls, 0 incidents, 0 attached, of these 0 false (over 500 m; 0 over 1000 m), 0 missed"
    )
