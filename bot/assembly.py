"""The assembly: settings, clock, storage and gateways put together into a desk."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from bot import cities
from bot.desk import Desk, open_desk
from bot.gateways.datacentre import DatacentreGateway
from bot.gateways.telegram import TelegramGateway
from bot.intake.at_sea import SeaReader
from bot.intake.known import KnownReader
from bot.intake.reading import Reader
from bot.ports import Channel, Clock, Gateway
from bot.rendering import SETS, STRANGER, JinjaRenderer
from bot.settings import Settings
from storage.store import open_store
from storage.vault import read_secrets


@dataclass(frozen=True, slots=True)
class Assembly:
    """A desk and all it stands on."""

    desk: Desk
    gateways: Mapping[Channel, Gateway]
    settings: Settings


@asynccontextmanager
async def assembled(settings: Settings, clock: Clock) -> AsyncIterator[Assembly]:
    """Everything that a running desk needs, closed in order at the end.

    Raises `Contradiction` for a city's profile that contradicts itself, `Unreachable` when
    Telegram does not answer, `BadKey` and `WrongKey` for keys that are none, or not
    this database's.
    """
    async with AsyncExitStack() as stack:
        city = cities.load(settings.city)
        secrets = read_secrets(
            settings.master_key.get_secret_value(), settings.chain_key.get_secret_value()
        )
        store = await open_store(settings.database_url, secrets)
        stack.push_async_callback(store.aclose)
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
        renderer = JinjaRenderer({city.slug: city}, city.slug, SETS[settings.words])
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
        )
        yield Assembly(desk, gateways, settings)
