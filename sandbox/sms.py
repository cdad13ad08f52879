"""An SMS gateway, played: Kannel's sendsms, as strict as Kannel is, and what it brings back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

ASKED = {
    "username", "password", "from", "to", "text", "charset", "coding", "dlr-mask", "dlr-url",
    "smsc",
}  # fmt: skip
"""What we are known to ask, or an office in its address; anything else is a slip of ours."""
GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€"
)


@dataclass(frozen=True, slots=True)
class Sms:
    """A message that was accepted."""

    to: str
    text: str
    sender: str = ""
    coding: str = "0"
    report_to: str = ""
    """Where to tell what became of it; %d stands for the fate."""
    smsc: str = ""
    """Which of its SMS centres it is to leave by."""


@dataclass
class SmsGateway:
    """Accepts for one name and password; `down` and `barred` make it refuse as Kannel does.

    202 "0: Accepted for delivery"; 403 for a wrong name, before anything else; 400 for what is
    missing or wrong; 503 "Temporal failure, try again later."
    """

    user: str = "kentongan"
    password: str = "rahasia"
    down: bool = False
    barred: set[str] = field(default_factory=set)
    sent: list[Sms] = field(default_factory=list)
    on_sent: list[Callable[[Sms], None]] = field(default_factory=list)
    """Who is told of each message that was accepted."""

    def sendsms(self, asked: Mapping[str, str]) -> tuple[int, str]:
        """Status and body of the answer."""
        if (asked.get("username"), asked.get("password")) != (self.user, self.password):
            return 403, "Authorization failed for sendsms"
        if "to" not in asked:
            return 400, "Missing receiver and/or sender number or text, rejected"
        if slip := self._slip(asked):
            return 400, slip
        if asked["to"] in self.barred:
            return 400, "Number(s) has/have been denied by white- and/or black-lists."
        if self.down:
            return 503, "Temporal failure, try again later."
        sms = Sms(
            asked["to"], asked["text"], asked.get("from", ""), asked.get("coding", "0"),
            asked.get("dlr-url", ""), asked.get("smsc", ""),
        )  # fmt: skip
        self.sent.append(sms)
        for told in self.on_sent:
            told(sms)
        return 202, "0: Accepted for delivery"

    def _slip(self, asked: Mapping[str, str]) -> str:
        if strange := asked.keys() - ASKED:
            return f"Unknown: {', '.join(sorted(strange))}"
        if not re.fullmatch(r"\+?\d{3,20}", asked["to"]):
            return "Garbage 'to' field, rejected."
        if not asked.get("text"):
            return "Missing text"
        if asked.get("charset", "UTF-8") != "UTF-8" or asked.get("coding", "0") not in "02":
            return "Charset or coding is not known"
        if asked.get("coding", "0") == "0" and not GSM.issuperset(asked["text"]):
            return "The text does not fit its coding"  # Kannel would send question marks
        if ("dlr-url" in asked) != ("dlr-mask" in asked) or "%d" not in asked.get("dlr-url", "%d"):
            return "A report needs its mask, its address, and %d in it"
        return ""
