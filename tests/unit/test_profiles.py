"""Every figure of the five documents, and how it is clocked, against tables written by hand."""

from datetime import date, timedelta

import pytest

from bot import cities
from bot.domain.city import City
from bot.domain.details import TOPICS
from bot.domain.history import MOMENTS
from bot.domain.sop import Sop, term

CITIES = {slug: cities.load(slug) for slug in cities.all_slugs()}
BASE = ("delivered", "dispatched+15s")
WIDE = ("all[first](delivered)", "all[first](dispatched)+15s")

# code, rows, within in seconds, starts, ends ("/" for either), late parties
CLOCKS: dict[str, list[tuple[str, str, int | None, tuple[str, ...], tuple[str, ...], str]]] = {
    "pekalongan": [
        ("pek1", "1", None, ("opened",), ("opened",), "caller"),
        ("pek2", "2", None, ("opened",), ("opened",), "caller"),
        ("pek3", "3 4 5", 300, ("taken",), ("all[first](delivered)",), "operator"),
        ("pek6", "6", 300, BASE, ("replied",), "agency_dispatcher"),
        ("pek7", "7", 2100, ("acknowledged", "due(pek6)"), ("handling_ended",), "field_team"),
        (
            "pek8",
            "8",
            300,
            ("all(handling_ended)",),
            ("all(documented)", "recorded", "data_taken"),
            "agency_dispatcher until all(reported), operator",
        ),
    ],
    "tarakan": [
        (
            "tar1",
            "1",
            120,
            ("rung",),
            ("first_line/known:kind/known:place/screened",),
            "call_taker",
        ),
        ("tar2", "2", 120, ("end(tar1)",), ("known:kind/screened",), "dispatcher"),
        (
            "tar3",
            "3",
            120,
            ("end(tar2)",),
            ("known:caller_name", "known:realm", "all[first,lead](delivered)"),
            "dispatcher",
        ),
        ("tar4", "4", 120, ("end(tar3)",), ("all[first](delivered)",), "dispatcher"),
        (
            "tar5",
            "5",
            900,
            BASE,
            ("arrived/handling_ended",),
            "duty_officer until departed, field_team",
        ),
        ("tar6", "6", 900, WIDE, ("all(handling_ended)",), "dispatcher"),
        ("tar7", "7", 120, ("all(handling_ended)",), ("condition_written",), "dispatcher"),
        ("tar8", "8", 120, ("end(tar7)",), ("recorded", "data_taken"), "call_taker"),
        ("tar9", "9", 120, ("end(tar8)",), ("closed", "all(closing_told)"), "call_taker"),
        ("ack", "-", 180, BASE, ("replied",), "agency_dispatcher"),
    ],
    "semarang": [
        ("smg1", "1", 30, ("rang",), ("call_answered",), "operator"),
        ("smg2", "2", 240, ("call_answered",), ("asked_all",), "operator"),
        (
            "smg3",
            "3",
            120,
            ("end(smg2)", "any[first](dispatched)"),
            ("all[first](delivered)",),
            "operator",
        ),
        ("smg4a", "4", 180, WIDE, ("all[first,lead](replied|phoned)",), "operator"),
        ("smg4b", "4", 900, BASE, ("handling_ended",), "agency"),
        ("smg5", "5", 420, BASE, ("replied",), "agency until replied, operator"),
        ("smg6", "6", 300, ("handling_ended",), ("reported",), "agency"),
        ("smg7", "7", 120, ("all(reported)",), ("closed", "all(closing_told)"), "operator"),
    ],
    "majalengka": [
        ("maj1", "1", None, ("opened",), ("opened",), "caller"),
        ("maj2_answer", "2", 10, ("rang",), ("call_answered",), "operator"),
        ("maj2_first", "2", 120, ("call_answered",), ("any[first](delivered)",), "operator"),
        ("maj3", "3", None, ("any[first](dispatched)",), ("all[first](delivered)",), "operator"),
        ("maj4", "4", None, BASE, ("handling_ended",), "agency"),
        ("maj5", "5", None, WIDE, ("all(handling_ended)",), "operator"),
    ],
    "cirebon": [],
}
OF_BASE = [
    ("ack", "-", 180, BASE, ("replied",), "agency_dispatcher"),
    (
        "departure",
        "-",
        300,
        ("acknowledged",),
        ("departed/arrived/handling_ended",),
        "field_team",
    ),
    (
        "arrival",
        "-",
        900,
        BASE,
        ("arrived/handling_ended",),
        "duty_officer until departed, field_team",
    ),
    ("status", "-", 1800, ("acknowledged",), ("handling_ended",), "field_team"),
]
CLOCKS["majalengka"] += OF_BASE
CLOCKS["cirebon"] += OF_BASE
HELPDESK = [
    ("cir1", "1", 300, ("fault_seen",), ("ticket_opened",), "call_taker"),
    ("cir2", "2", 300, ("ticket_opened",), ("received",), "head_of_section"),
    ("cir3", "3", 600, ("received",), ("analysed",), "head_of_section"),
    (
        "cir4",
        "4",
        900,
        ("analysed",),
        ("repaired/unsolved", "repair_reported/unsolved"),
        "head_of_section",
    ),
    ("cir5", "5", 600, ("unsolved",), ("vendor_answered/vendor_phoned",), "head_of_section"),
    ("cir6", "6", 86400, ("end(cir5)",), ("vendor_reported",), "vendor"),
    ("cir7", "7", None, ("repaired", "vendor_reported"), ("solved",), "call_taker"),
]
ROWS = {
    "pekalongan": {
        "1": "5 menit",
        "2": "5 menit",
        "3": "5 menit",
        "4": "5 menit",
        "5": "5 menit",
        "6": "5 menit",
        "7": "35 menit",
        "8": "5 menit",
    },
    "tarakan": {
        "1": "2 menit",
        "2": "2 menit",
        "3": "2 menit",
        "4": "2 menit",
        "5": "15 menit",
        "6": "15 menit",
        "7": "2 menit",
        "8": "2 menit",
        "9": "2 menit",
    },
    "semarang": {
        "1": "30 detik",
        "2": "4 menit",
        "3": "2 menit",
        "4": "3 menit call center; 15 menit lapangan",
        "5": "7 menit",
        "6": "5 menit",
        "7": "2 menit",
    },
    "majalengka": {"1": "", "2": "", "3": "", "4": "", "5": ""},
    "cirebon": {},
}
ROWS_HELPDESK = {
    "1": "5 menit",
    "2": "5 menit",
    "3": "10 menit",
    "4": "15 menit",
    "5": "10 menit",
    "6": "1 x 24 jam",
    "7": "",
}


def assert_clocks(
    sop: Sop,
    table: list[tuple[str, str, int | None, tuple[str, ...], tuple[str, ...], str]],
) -> None:
    assert [step.code for step in sop.steps] == [line[0] for line in table]
    for code, rows, within, starts, ends, late in table:
        step = sop.step(code)
        assert step.rows == tuple(rows.split()), code
        assert step.within == (None if within is None else timedelta(seconds=within)), code
        assert step.starts == tuple(term(one) for one in starts), code
        groups = tuple(tuple(term(way) for way in group.split("/")) for group in ends)
        assert step.ends == groups, code
        parties = [one.split(" until ") for one in late.split(", ")]
        assert [one.party for one in step.late] == [one[0] for one in parties], code
        untils = [term(one[1]) if len(one) > 1 else None for one in parties]
        assert [one.until for one in step.late] == untils, code


@pytest.mark.parametrize("slug", CLOCKS)
def test_each_clock_is_as_the_document_is_read(slug: str) -> None:
    assert_clocks(CITIES[slug].sop, CLOCKS[slug])


def test_the_help_desk_of_cirebon_is_as_its_document_is_read() -> None:
    desk = CITIES["cirebon"].helpdesk
    assert desk is not None
    assert desk.vendor == "Jasnita"
    assert_clocks(desk.sop, HELPDESK)
    assert not desk.sop.step("cir1").reminded
    assert {one["number"]: one.get("time", "") for one in desk.document["rows"]} == ROWS_HELPDESK
    assert [(one["row"], one["question"]) for one in desk.document["branches"]] == [
        ("5", "teratasi?")
    ]


def test_the_other_cities_have_cirebons_help_desk_as_figures_of_ours() -> None:
    cirebon = CITIES["cirebon"].helpdesk
    assert cirebon is not None
    assert not any(one.default for one in cirebon.sop.steps)
    for slug in CITIES.keys() - {"cirebon"}:
        desk = CITIES[slug].helpdesk
        assert desk is not None
        assert (desk.vendor, desk.vendor_number, desk.sop.number) == ("Vendor", "", "")
        assert all(one.default and one.rows == ("-",) for one in desk.sop.steps)
        theirs = [(one.within, one.late, one.reminded) for one in cirebon.sop.steps]
        assert [(one.within, one.late, one.reminded) for one in desk.sop.steps] == theirs
        ends = [[way for group in one.ends for way in group] for one in desk.sop.steps]
        assert ends == [[way for group in one.ends for way in group] for one in cirebon.sop.steps]


@pytest.mark.parametrize("slug", ROWS)
def test_rows_and_their_printed_times(slug: str) -> None:
    rows = CITIES[slug].document.get("rows", [])
    assert {one["number"]: one.get("time", "") for one in rows} == ROWS[slug]
    assert [one["number"] for one in rows] == list(ROWS[slug])


def test_which_steps_are_for_each_agency() -> None:
    per_agency = {
        slug: {step.code for step in city.sop.steps if step.per_agency}
        for slug, city in CITIES.items()
    }
    base = {"ack", "departure", "arrival", "status"}
    assert per_agency == {
        "pekalongan": {"pek6", "pek7"},
        "tarakan": {"tar5", "ack"},
        "semarang": {"smg4b", "smg5", "smg6"},
        "majalengka": {"maj4"} | base,
        "cirebon": base,
    }
    assert CITIES["tarakan"].sop.step("tar5").only == ("lead",)


def test_which_steps_wait_for_an_answer_repeat_or_are_ours() -> None:
    steps = [step for city in CITIES.values() for step in city.sop.steps]
    assert {one.code for one in steps if one.answers} == {"pek6", "smg4a", "smg5", "ack"}
    assert {one.code: one.repeats for one in steps if one.repeats} == {
        "tar6": term("monitored"),
        "status": term("status"),
    }
    assert {one.code for one in steps if one.default} == {"ack", "departure", "arrival", "status"}
    assert all(one.reminded for one in steps)


def test_arrival_within_fifteen_minutes_is_for_fires_only() -> None:
    arrival = CITIES["cirebon"].sop.step("arrival")
    assert set(arrival.kinds) == {
        kind.code for kind in CITIES["cirebon"].kinds.values() if kind.category == "kebakaran"
    }
    assert len(arrival.kinds) == 5
    assert arrival.only == ("damkar",)


def test_reminders_are_the_bases_own() -> None:
    rules = {city.sop.reminders for city in CITIES.values()}
    assert len(rules) == 1
    (rule,) = rules
    assert rule.nudge_at == 0.5
    assert rule.merah_unanswered == (timedelta(minutes=1), timedelta(minutes=2))
    assert rule.shortest_nudged == timedelta(minutes=1)
    assert (rule.repeat_every, rule.repeats) == (timedelta(minutes=2), 3)
    assert rule.pause == timedelta(minutes=5)


def test_questions_in_the_documents_order() -> None:
    assert {slug: city.sop.questions for slug, city in CITIES.items()} == {
        "pekalongan": ("caller_name", "place", "kind"),
        "tarakan": ("caller_name", "place", "realm", "kind"),
        "semarang": (
            *("caller_name", "kind", "place", "landmark"),
            *("conditions", "access", "handled", "victims"),
        ),
        "majalengka": ("kind", "place"),
        "cirebon": ("kind", "place"),
    }


def test_heads() -> None:
    pekalongan, tarakan = CITIES["pekalongan"].document, CITIES["tarakan"].document
    assert pekalongan["number"] == CITIES["pekalongan"].sop.number == "060/040.8"
    assert (pekalongan["made"], pekalongan["effective"]) == (date(2022, 3, 15), date(2022, 4, 11))
    assert (pekalongan["revised"], pekalongan["related"]) == ("", [])
    assert len(pekalongan["legal_basis"]) == 7
    assert tarakan["number"] == "1067/62/PM/2021"
    assert [tarakan[one] for one in ("made", "revised", "effective")] == [
        date(2021, 9, 6),
        date(2021, 11, 3),
        date(2019, 3, 8),
    ]
    assert (len(tarakan["legal_basis"]), len(tarakan["related"])) == (6, 5)
    assert CITIES["semarang"].document["number"] == ""
    assert CITIES["semarang"].document["after"]["total"] == "36 menit"
    assert CITIES["cirebon"].helpdesk is not None
    desk = CITIES["cirebon"].helpdesk.document
    assert (desk["number"], desk["made"]) == ("049/SOP-E-500/2019", date(2019, 8, 1))
    assert [desk[one] for one in ("revised", "effective", "warning", "records")] == ["", "", "", []]
    assert len(desk["legal_basis"]) == 17


def test_majalengkas_components_staffing_and_guarantees() -> None:
    city = CITIES["majalengka"]
    components = city.document["components"]
    assert [one["number"] for one in components] == [str(number) for number in range(1, 15)]
    assert len(next(one for one in components if one["number"] == "5")["items"]) == 8
    assert next(one for one in components if one["number"] == "6")["items"][1] == ""
    assert len(next(one for one in components if one["number"] == "7")["items"]) == 4
    assert city.staffing == {"operators": 4, "shifts": 2, "it": 1}
    assert [one["within"] for one in city.guarantees] == [
        timedelta(seconds=10),
        timedelta(minutes=2),
        timedelta(hours=48),
    ]
    assert not any(one.staffing for slug, one in CITIES.items() if slug != "majalengka")


def test_only_the_documents_own_contradictions_are_warned_of() -> None:
    assert {slug: len(city.warnings) for slug, city in CITIES.items()} == {
        "pekalongan": 0,
        "tarakan": 1,
        "semarang": 1,
        "majalengka": 0,
        "cirebon": 0,
    }
    assert "36 menit" in CITIES["semarang"].warnings[0]
    assert "0:35:30" in CITIES["semarang"].warnings[0]
    assert "2019-03-08" in CITIES["tarakan"].warnings[0]


def test_tarakans_branch_and_scope() -> None:
    city = CITIES["tarakan"]
    assert [(one["row"], one["actor"]) for one in city.document["branches"]] == [
        ("2", "dispatcher")
    ]
    assert city.sop_kinds == {
        *("tenggelam", "terjebak", "orang_hilang", "laka_air", "laka_udara"),
        *("tanah_longsor", "bangunan_roboh"),
    }
    for code in city.sop_kinds:
        leads = [agency for agency, role in city.route(code) if role == "lead"]
        assert leads == ["bpbd", "sar"], code


def test_agencies_named_by_the_documents() -> None:
    registered = {
        slug: {one.code for one in city.agencies.values() if one.registered}
        for slug, city in CITIES.items()
    }
    assert registered["pekalongan"] == {"damkar", "bpbd", "pmi", "dinkes", "pln", "polisi"}
    assert registered["tarakan"] == {
        *("bpbd", "sar", "polisi", "dinkes", "pmi", "damkar", "satpol_pp", "dishub")
    }
    assert CITIES["tarakan"].agencies["damkar"].label == "PMK"
    for slug, city in CITIES.items():
        ours = {one.ours for one in city.agencies.values() if one.registered}
        assert ours == {slug not in ("pekalongan", "tarakan")}, slug


def test_zones() -> None:
    assert {(city.wilayah, city.zone, city.zone_label) for city in CITIES.values()} == {
        ("33.75", "Asia/Jakarta", "WIB"),
        ("65.71", "Asia/Makassar", "WITA"),
        ("33.74", "Asia/Jakarta", "WIB"),
        ("32.10", "Asia/Jakarta", "WIB"),
        ("32.74", "Asia/Jakarta", "WIB"),
    }


def test_eight_categories_and_one_for_the_rest() -> None:
    city: City = CITIES["semarang"]
    assert [code for code in city.categories if code != "lain"] == [
        *("kebakaran", "kecelakaan", "bencana_alam", "bencana_nonalam"),
        *("bencana_sosial", "kesehatan", "keamanan_ketertiban", "hewan_berbahaya"),
    ]
    assert {kind.category for kind in city.kinds.values()} == set(city.categories)


def test_everything_has_a_word() -> None:
    words = cities.words("semarang")
    assert words.moments.keys() >= MOMENTS
    assert words.topics.keys() == set(TOPICS)
    assert words.heads["number"] == "No. SK"
