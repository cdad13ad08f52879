"""Phones of the sandbox: the bot's doors for WhatsApp and SMS, and whose phones lie ready."""

import socket
from dataclasses import replace
from datetime import time, timedelta

from pydantic import SecretStr

from bot.domain.city import City
from bot.ports import PHONE_CHANNELS
from bot.terminal import said
from sandbox.server import Server
from sandbox.world import World

TEMPLATE = "kabar_112"
SARI = "+6281234567890"
VENDOR = "+6281100000006"
DUTY = "+6281100000113"
ON_DUTY = "damkar"
"""The agency whose duty phone lies ready."""
ASKED_AFTER = timedelta(seconds=5)
"""So soon after the closing, and at any hour, callers of the sandbox are asked how it was."""


def doors(world: World, server: Server) -> dict[str, str | SecretStr]:
    """What `bot_in` must be told besides, for phones to reach the bot at a free port."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        at = f"127.0.0.1:{found.getsockname()[1]}"
    world.handsets.door = f"http://{at}"
    return {
        "web": at,
        "whatsapp": "sandbox",
        "whatsapp_template": TEMPLATE,
        "sms": f"{server.url}/cgi-bin/sendsms",
        "sms_user": world.sms.user,
        "sms_password": SecretStr(world.sms.password),
        "sms_secret": SecretStr(world.handsets.sms_secret),
    }


def phoned(city: City) -> City:
    """The city with a phone for the vendor and one for an agency on duty, where it names none.

    Its callers are asked how it was while somebody still looks on.
    """
    agencies = dict(city.agencies)
    one = agencies.get(ON_DUTY)
    if one is not None and one.registered and not one.duty_numbers:
        agencies[ON_DUTY] = replace(
            one, duty_numbers=(DUTY,), channels=tuple(one.value for one in PHONE_CHANNELS)
        )
    helpdesk = city.helpdesk
    if helpdesk is not None and not helpdesk.vendor_number:
        helpdesk = replace(helpdesk, vendor_phone=VENDOR, vendor_number=VENDOR)
    survey = replace(city.survey, after=ASKED_AFTER, day=(time.min, time.max))
    return replace(city, agencies=agencies, helpdesk=helpdesk, survey=survey)


def lay_out(world: World, city: City) -> None:
    """The phones that lie on the page from the beginning."""
    phones = world.handsets
    if city.helpdesk:
        phones.put(SARI, "HP Sari", note=said("phones.own"))
    phones.put("+6285700000001", said("phones.public"), note=said("phones.write"))
    phones.put(
        "+6285700000002", said("phones.plain"), whatsapp=False, note=said("phones.write_sms")
    )
    for number, party in city.numbers.items():
        phones.put(number, f"HP {city.party_label(party)}", note=said("phones.duty"))
