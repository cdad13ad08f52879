"""Every HTTP door, knocked at by schemathesis with what its own description allows and forbids."""

import asyncio
import json
from collections import Counter
from contextlib import closing
from typing import Any
from zlib import crc32

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from pydantic import SecretStr

from handlers.web.serving import doors, listening, serve
from handlers.web.whatsapp import signed
from sandbox.whatsapp import WhatsAppCloud
from scheduler.nursery import Nursery
from tests.conftest import do_without
from tests.desk import Desk
from tests.scenarios.test_letter_box import words_at

KEY = "pintu-belakang"
PER_DOOR = 25


OPENING = {
    ("/sms", "secret"): {"enum": [KEY, KEY, "x"]},
    ("/sms", "from"): {"type": "string", "pattern": "^0812[0-9]{8}$"},
    ("/whatsapp", "hub.mode"): {"enum": ["subscribe", "unsubscribe"]},
}
"""Values that open a door, in place of any; strange ones come in the other half of the knocks."""


@pytest.mark.slow
@pytest.mark.city("cirebon")
@pytest.mark.settings(whatsapp="sandbox", whatsapp_template="kabar_112", sms_secret=SecretStr(KEY))
async def test_no_door_breaks_and_each_answers_as_it_says(desk: Desk) -> None:
    assembly, cloud = desk.stage.assembly, desk.world.whatsapp
    app = doors(assembly.desk, assembly.settings)
    with closing(listening("127.0.0.1:0")) as at:
        url = f"http://127.0.0.1:{at.getsockname()[1]}"
        async with Nursery() as nursery:
            nursery.keep("web", lambda: serve(app, at))
            told = await asyncio.to_thread(knock, app, url, cloud)
            await desk.hand.act()
    assert set(told) == {
        "GET /sehat", "GET /sms", "GET /sms/ada", "GET /sms/laporan", "GET /whatsapp",
        "POST /whatsapp",
    }  # fmt: skip
    for door in set(told) - {"GET /sms/laporan"}:  # to guess its proof takes too long
        assert told[door][200], f"{door} never took anything: {told[door]}"
    assert told["POST /whatsapp"][401]
    assert await words_at(assembly.desk), "nothing came in"
    for one in (desk.operator("Sari"), desk.supervisor(), desk.admin):
        one.overlooks()


def knock(app: FastAPI, url: str, cloud: WhatsAppCloud) -> dict[str, Counter[int]]:
    """How each door answered; raises where an answer is none that its description names."""
    try:
        import requests
        import schemathesis
        from schemathesis.checks import not_a_server_error
        from schemathesis.specs.openapi import checks
    except ImportError:
        do_without("No schemathesis here: python3 kentongan.py setup")
    kept = [not_a_server_error, checks.status_code_conformance, checks.content_type_conformance]
    told: dict[str, Counter[int]] = {}

    def knock_at(door: Any, mode: Any, answers: Counter[int]) -> None:
        @settings(
            max_examples=PER_DOOR, derandomize=True, database=None,
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(case=door.as_strategy(generation_mode=mode))
        def once(case: Any) -> None:
            request = requests.Request(**case.as_transport_kwargs(base_url=url)).prepare()
            told_body: Any = request.body or b""
            body = told_body if isinstance(told_body, bytes) else told_body.encode()
            if door.method == "post" and crc32(body) % 4:
                request.headers["X-Hub-Signature-256"] = signed(cloud.secret, body)
            answer = session.send(request)
            answers[answer.status_code] += 1
            case.validate_response(answer, checks=kept)

        once()

    with requests.Session() as session:
        found: Any
        for found in schemathesis.openapi.from_dict(described(app, cloud)).get_all_operations():
            door = found.ok()
            answers = told[f"{door.method.upper()} {door.path}"] = Counter()
            knock_at(door, schemathesis.GenerationMode.POSITIVE, answers)
            if door.query or door.headers or door.body:  # else there is nothing to get wrong
                knock_at(door, schemathesis.GenerationMode.NEGATIVE, answers)
    return told


def described(app: FastAPI, cloud: WhatsAppCloud) -> Any:
    """The description, with values that open the doors."""
    opening = OPENING | {("/whatsapp", "hub.verify_token"): {"enum": [cloud.verify, "x"]}}
    whole = app.openapi()
    for path, doors_ in whole["paths"].items():
        for one in doors_["get"].get("parameters", []) if "get" in doors_ else []:
            one["schema"] = opening.get((path, one["name"]), one["schema"])
    part = whole["paths"]["/whatsapp"]["post"]["requestBody"]["content"]["application/json"]
    part = part["schema"] = json.loads(json.dumps(part["schema"]))
    for name in ("entry", "changes"):
        part["required"] = [name]
        part = part["properties"][name] | {"minItems": 1}
        part = part["items"]
    part["required"] = ["field", "value"]
    value = part["properties"]["value"]
    value["required"] = ["metadata", "messages"]
    number = {"phone_number_id": {"const": cloud.number_id}}
    value["properties"]["metadata"] |= {"properties": number, "required": [*number]}
    message = value["properties"]["messages"]["items"]
    message["required"] = ["id", "from", "type", "text"]
    message["properties"] |= {
        "id": {"type": "string", "pattern": "^wamid[.][a-zA-Z0-9]{4}$"},
        "from": {"type": "string", "pattern": "^62812[0-9]{8}$"},
    }
    return whole
