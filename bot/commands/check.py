"""`check`: whether this installation is in order, in plain words, with what to do about each."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack

from bot import cities
from bot.assembly import deaf_of, sms_gateway, whatsapp_told
from bot.clock import RealClock
from bot.commands.options import Parser
from bot.domain.checks import (
    Finding,
    Level,
    fault,
    fine,
    of_city,
    of_lists,
    of_people,
    warning,
    worst,
)
from bot.domain.city import City
from bot.domain.errors import Contradiction
from bot.gateways.telegram import TelegramGateway
from bot.gateways.whatsapp import WhatsAppGateway
from bot.ports import Channel, Unreachable
from bot.rendering import SETS, JinjaRenderer, words_of
from bot.services.checking import (
    look_around,
    of_asides,
    of_datacentre,
    of_deaf,
    of_geocoder,
    who_is_there,
)
from bot.settings import Settings, read_settings
from bot.terminal import language, said, why
from storage.engines import read_url
from storage.schema import schema_state
from storage.store import SqlUnitOfWork, is_there, open_store
from storage.vault import BadKey, WrongKey, read_secrets


def run(argv: Sequence[str]) -> int:
    """Look at everything; 1 where something will not work."""
    Parser("check", said("check.about")).parse_args(argv)
    try:
        settings = read_settings()
    except Contradiction as reason:
        print(f"{words_of(language())['signs'][Level.FAULT]} {why(reason)}")
        return 1
    try:
        city = cities.load(settings.city)
    except (Contradiction, OSError) as reason:
        city = cities.load("pekalongan")  # for its words
        told = why(reason) if isinstance(reason, Contradiction) else str(reason)
        found = [fault("city_wrong", why=told)]
    else:
        found = asyncio.run(findings(settings, city))
    words = JinjaRenderer({city.slug: city}, city.slug, SETS[settings.words])
    signs = words.words["signs"]
    wide = max(map(len, signs.values()))
    for one in sorted(found, key=lambda each: list(Level).index(each.level)):
        print(f"{signs[one.level]:<{wide}} {words.finding(one.code, **one.values)}")
    return int(worst(found) is Level.FAULT)


async def findings(settings: Settings, city: City) -> list[Finding]:
    """All that is found of these settings."""
    found = [
        fine("city", name=city.name),
        *of_lists(city),
        *_of_keys(settings),
        *_of_case_data(settings),
        *_of_geocoder(settings),
        *of_deaf(deaf_of(settings)),
    ]
    async with AsyncExitStack() as stack:
        await _sms(settings, found, stack)
        await _whatsapp(settings, found, stack)
        telegram = await _telegram(settings, found, stack)
        store = await _database(settings, found)
        if store is None:
            return found
        stack.push_async_callback(store.aclose)
        async with store.reading() as books:
            groups, people = await who_is_there(books)
            found += await of_asides(books, city, RealClock().now())
        channels = [
            channel
            for channel, told in (
                (Channel.SMS, settings.sms), (Channel.WHATSAPP, settings.whatsapp),
            )
            if told
        ]  # fmt: skip
        if telegram:
            return [*found, *await look_around(city, groups, people, telegram, channels)]
        return [*found, *of_people(people), *of_city(city, groups, people, channels)]


async def _telegram(
    settings: Settings, found: list[Finding], stack: AsyncExitStack
) -> TelegramGateway | None:
    """Telegram, where it answers this token; None, and why, where it does not."""
    token = settings.token.get_secret_value()
    if not token:
        found.append(fault("no_token"))
        return None
    telegram = TelegramGateway(token, settings.api_url)
    stack.push_async_callback(telegram.aclose)
    try:
        found.append(fine("token", username=await telegram.open({})))
    except Unreachable as reason:
        found.append(fault("token_refused", why=why(reason)))
        return None
    return telegram


async def _sms(settings: Settings, found: list[Finding], stack: AsyncExitStack) -> None:
    """What SMS go by: whether it is there, and alive."""
    try:
        gateway = sms_gateway(settings, RealClock())
    except Contradiction:
        found.append(fault("sms_wrong"))
        return
    if gateway is None:
        found.append(fine("no_sms"))
        return
    stack.push_async_callback(gateway.aclose)
    found.append(await gateway.probe())


async def _whatsapp(settings: Settings, found: list[Finding], stack: AsyncExitStack) -> None:
    """What WhatsApp messages go by: whether it answers."""
    try:
        told = whatsapp_told(settings)
    except Contradiction as reason:
        found.append(fault("whatsapp_wrong", why=why(reason)))
        return
    if told is None:
        found.append(fine("no_whatsapp"))
        return
    gateway = WhatsAppGateway(*told)
    stack.push_async_callback(gateway.aclose)
    found.append(await gateway.probe())


async def _database(settings: Settings, found: list[Finding]) -> SqlUnitOfWork | None:
    """The store, opened as it is; None, and why, where it cannot be."""
    url = settings.database_url
    try:
        if not is_there(url):
            found.append(warning("database_none", where=read_url(url).database or ""))
            return None
        state = await schema_state(url)
        if state != "current":
            newer = state == "newer"
            found.append(fault("database_newer") if newer else fault("database_old"))
            return None
        secrets = read_secrets(
            settings.master_key.get_secret_value(), settings.chain_key.get_secret_value()
        )
        store = await open_store(url, secrets)
    except (BadKey, WrongKey) as reason:
        if all(one.code != "keys_missing" for one in found):
            found.append(fault("key_wrong", why=why(reason)))
        return None
    except Exception as error:  # whatever a driver raises: its name says enough, and no password
        found.append(fault("database_away", why=type(error).__name__))
        return None
    found.append(fine("database"))
    return store


def _of_keys(settings: Settings) -> list[Finding]:
    names = [
        f"KENTONGAN_{name.upper()}"
        for name in ("master_key", "chain_key")
        if not getattr(settings, name).get_secret_value()
    ]
    return [fault("keys_missing", names=", ".join(names)) if names else fine("keys")]


def _of_geocoder(settings: Settings) -> list[Finding]:
    public = "nominatim.openstreetmap.org" in settings.geocoder_url
    if public and not settings.geocoder_contact:
        return [warning("geocoder_anonymous")]
    return of_geocoder(bool(settings.geocoder_url))


def _of_case_data(settings: Settings) -> list[Finding]:
    if settings.datacentre_url and not settings.datacentre_secret.get_secret_value():
        return [fault("datacentre_unsigned")]
    return of_datacentre(bool(settings.datacentre_url))
