"""The assembly: settings, clock, storage and gateways put together into a desk."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot import cities
from bot.desk import Desk, open_desk
from bot.domain.city import City
from bot.domain.errors import Contradiction
from bot.gateways.datacentre import DatacentreGateway
from bot.gateways.gammu import GammuGateway
from bot.gateways.kannel import KannelGateway
from bot.gateways.telegram import TelegramGateway
from bot.gateways.whatsapp import WhatsAppGateway
from bot.intake.at_sea import SeaReader
from bot.intake.known import KnownReader
from bot.intake.reading import Reader
from bot.ports import Channel, Clock, Gateway, Mailbox
from bot.ports.names import FILE_OF_WHATSAPP
from bot.rendering import SETS, STRANGER, JinjaRenderer
from bot.settings import Settings
from storage.store import open_store
from storage.vault import read_secrets

GAMMU = "gammu:sqlite:///"
HTTP = ("http://", "https://")
PROBED = (GammuGateway, KannelGateway, WhatsAppGateway)
"""Gateways that tell how they are."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """A desk and all it stands on."""

    desk: Desk
    gateways: Mapping[Channel, Gateway]
    settings: Settings
    mailboxes: Sequence[Mailbox] = ()
    """Where messages from phones lie until they are taken."""


@asynccontextmanager
async def assembled(
    settings: Settings, clock: Clock, city: City | None = None
) -> AsyncIterator[Assembly]:
    """Everything that a running desk needs, closed in order at the end.

    `city` stands in for the settings' own as its file has it.

    Raises `Contradiction` for a city's profile that contradicts itself, `Unreachable` when
    Telegram does not answer, `BadKey` and `WrongKey` for keys that are none, or not
    this database's.
    """
    async with AsyncExitStack() as stack:
        city = cities.spoken(city or cities.load(settings.city), settings.words)
        secrets = read_secrets(
            settings.master_key.get_secret_value(), settings.chain_key.get_secret_value()
        )
        store = await open_store(settings.database_url, secrets)
        stack.push_async_callback(store.aclose)
        told = whatsapp_told(settings)
        renderer = JinjaRenderer({city.slug: city}, city.slug, SETS[settings.words])
        telegram = TelegramGateway(settings.token.get_secret_value(), settings.api_url)
        stack.push_async_callback(telegram.aclose)
        gateways: dict[Channel, Gateway] = {Channel.TELEGRAM: telegram}
        datacentre = DatacentreGateway(
            settings.datacentre_url, settings.datacentre_secret.get_secret_value(), clock
        )
        stack.push_async_callback(datacentre.aclose)
        gateways[Channel.DATACENTRE] = datacentre
        if settings.geocoder_url:
            from bot.gateways.geocoder import GeocoderGateway  # geopy: 0.13 s, for who has one

            geocoder = GeocoderGateway(
                settings.geocoder_url, settings.geocoder_contact, city.bounds
            )
            stack.push_async_callback(geocoder.aclose)
            gateways[Channel.GEOCODER] = geocoder
        sms = sms_gateway(settings, clock)
        if sms:
            stack.push_async_callback(sms.aclose)
            gateways[Channel.SMS] = sms
        if told:
            whatsapp = WhatsAppGateway(
                *told, opener=renderer.words["phones"]["choose"], file_of=telegram.fetch
            )
            stack.push_async_callback(whatsapp.aclose)
            gateways[Channel.WHATSAPP] = whatsapp
            telegram.elsewhere[FILE_OF_WHATSAPP] = whatsapp.fetch
        desk = open_desk(
            city,
            clock,
            store,
            renderer,
            KnownReader(SeaReader(Reader.of(city)), city.places),
            telegram,
            username=await telegram.open(
                {
                    "private": dict(renderer.commands(STRANGER)),
                    "group": dict(renderer.commands("group")),
                }
            ),
            caller_data=settings.caller_data,
            has_datacentre=bool(settings.datacentre_url),
            channels=frozenset(gateways),
            probes=[one for one in gateways.values() if isinstance(one, PROBED)],
            deaf=deaf_of(settings),
        )
        boxes: list[Mailbox] = [sms] if isinstance(sms, GammuGateway) else []
        yield Assembly(desk, gateways, settings, boxes)


def whatsapp_told(settings: Settings) -> tuple[str, str, str, str, str] | None:
    """What a WhatsApp gateway must know, if there is to be one.

    Raises `Contradiction` where its secrets are not all there: without the app's, anybody could
    write as anybody.
    """
    if not settings.whatsapp:
        return None
    if not settings.whatsapp.isdecimal():
        raise Contradiction("whatsapp_number")
    for name in ("token", "secret", "verify"):
        if not getattr(settings, f"whatsapp_{name}").get_secret_value():
            raise Contradiction("setting_empty", name=f"KENTONGAN_WHATSAPP_{name.upper()}")
    return (
        settings.whatsapp_url, settings.whatsapp, settings.whatsapp_token.get_secret_value(),
        settings.whatsapp_template, settings.whatsapp_language,
    )  # fmt: skip


def sms_gateway(settings: Settings, clock: Clock) -> GammuGateway | KannelGateway | None:
    """What SMS leave by, if anything. Raises `Contradiction` for an address that is none."""
    told = settings.sms
    if not told:
        return None
    if told.startswith(GAMMU):
        return GammuGateway(Path(told.removeprefix(GAMMU)), clock)
    if told.startswith(HTTP):
        return KannelGateway(
            told,
            settings.sms_user,
            settings.sms_password.get_secret_value(),
            settings.sms_sender,
            settings.sms_reports,
            settings.sms_secret.get_secret_value(),
        )
    raise Contradiction("sms_address", file=f"{GAMMU}FILE")


def deaf_of(settings: Settings) -> list[Channel]:
    """Channels that messages leave by and none can come in by: their gateways find no open door."""
    shows = settings.sms_secret.get_secret_value()
    deaf = []
    if settings.sms.startswith(HTTP) and not (settings.web and shows):
        deaf.append(Channel.SMS)
    if settings.whatsapp and not settings.web:
        deaf.append(Channel.WHATSAPP)
    return deaf
