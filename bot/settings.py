"""Settings of one installation, from the environment or `.env`; all begin with KENTONGAN_."""

from typing import Literal, TypeVar

from pydantic import AliasChoices, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.errors import Contradiction

Found = TypeVar("Found", bound=BaseSettings)


class Spoken(BaseSettings):
    """The language alone: for what must be printed where the rest is in disorder."""

    model_config = SettingsConfigDict(env_prefix="KENTONGAN_", env_file=".env", extra="ignore")

    words: Literal["indonesian", "english"] = Field(
        "indonesian", description="The words of all that people read; english for visitors"
    )


class Settings(Spoken):
    """What an installation decides; secrets never show in a text of it."""

    token: SecretStr = Field(SecretStr(""), description="The bot's token, from @BotFather")
    city: str = Field("pekalongan", description="A file of templates/cities, without .toml")
    database_url: str = Field(
        "sqlite:///kentongan.db",
        description="sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME",
        validation_alias=AliasChoices("KENTONGAN_DATABASE_URL", "DATABASE_URL"),
    )
    master_key: SecretStr = Field(
        SecretStr(""),
        description="Wraps the keys of all personal data: base64 of 32 bytes; NEW,OLD to change it",
    )
    chain_key: SecretStr = Field(
        SecretStr(""), description="Chains the facts: base64 of 32 bytes; never changed"
    )
    api_url: str = Field(
        "https://api.telegram.org", description="The Bot API; the sandbox prints its own address"
    )
    datacentre_url: str = Field("", description="Where case data is posted; empty: it stays here")
    datacentre_secret: SecretStr = Field(
        SecretStr(""), description="Key of the HMAC-SHA256 on what is posted there"
    )
    sms: str = Field(
        "",
        description="gammu:sqlite:///FILE of gammu-smsd, or Kannel's address; empty: none",
    )
    sms_user: str = Field("", description="Name at that HTTP gateway")
    sms_password: SecretStr = Field(SecretStr(""), description="Password at that HTTP gateway")
    sms_sender: str = Field("", description="Number or name that its SMS come from; empty: its own")
    sms_secret: SecretStr = Field(
        SecretStr(""), description="What the HTTP gateway shows when it brings us messages"
    )
    sms_reports: str = Field(
        "", description="Our /sms/laporan as that gateway reaches it; empty: no delivery reports"
    )
    whatsapp: str = Field(
        "", description="Phone number ID of our number at WhatsApp's Cloud API; empty: none"
    )
    whatsapp_token: SecretStr = Field(
        SecretStr(""), description="Token of a system user that may send from that number"
    )
    whatsapp_secret: SecretStr = Field(
        SecretStr(""), description="The app's secret: Meta signs what it brings us with it"
    )
    whatsapp_verify: SecretStr = Field(
        SecretStr(""), description="What Meta must show when our door is registered; of our making"
    )
    whatsapp_template: str = Field(
        "", description="Approved template for numbers silent for a day; empty: nothing leaves then"
    )
    whatsapp_language: str = Field("id", description="That template's language")
    whatsapp_url: str = Field(
        "https://graph.facebook.com/v24.0", description="The Graph API, with its version"
    )
    web: str = Field(
        "",
        description="HOST:PORT where gateways of SMS and WhatsApp reach us; empty: no door is open",
    )
    caller_data: Literal["off", "masked", "full"] = Field(
        "off", description="What of a caller's identity leaves with the case data"
    )
    geocoder_url: str = Field(
        "", description="A Nominatim server that addresses are looked up at; empty: none"
    )
    geocoder_contact: str = Field(
        "", description="Mail or site that the geocoder's keepers may write to (in the user agent)"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="How much is logged"
    )


def read_settings() -> Settings:
    """The settings of this installation. Raises `Contradiction`, which shows no value."""
    return _read(Settings)


def spoken() -> str:
    """The set of words of this installation. Raises `Contradiction`, as all of them do."""
    return _read(Spoken).words


def _read(kind: type[Found]) -> Found:
    try:
        return kind()
    except ValidationError as faults:
        first = faults.errors(include_url=False, include_input=False)[0]
        name = str(first["loc"][0]).upper().removeprefix("KENTONGAN_")
        raise Contradiction("setting", name=f"KENTONGAN_{name}", why=first["msg"]) from None
