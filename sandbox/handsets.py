"""Phones on the page: what each sent and got by WhatsApp or SMS, drawn as a chat is."""

import re
from collections.abc import Sequence

from sandbox.clock import Clock
from sandbox.feed import Feed
from sandbox.model import Handset, Json, Line, State
from sandbox.refusals import SimulationError
from sandbox.sms import Sms, SmsGateway
from sandbox.whatsapp import Shown, WhatsAppCloud


class Handsets:
    """The phones; `door` is the bot's address for what they send, empty where it has none.

    On the page a phone is a chat of the type "phone" whose id is its number. What the bot sends to
    a number that nobody has put there lets a phone of that number appear.
    """

    def __init__(
        self, state: State, clock: Clock, changes: Feed, cloud: WhatsAppCloud, sms: SmsGateway
    ) -> None:
        self.door = ""
        self.sms_secret = "sandbox"
        self._state = state
        self._clock = clock
        self._changes = changes
        self._cloud = cloud
        cloud.on_sent.append(self._got)
        sms.on_sent.append(self._got_sms)
        for one in state.handsets.values():
            self._remember(one)
        if state.handsets:
            cloud.goes_on(int(clock.now().timestamp()))

    def _remember(self, handset: Handset) -> None:
        """After a restart WhatsApp knows still who wrote when, and who is not there."""
        if not handset.whatsapp:
            self._cloud.absent.add(handset.number)
        for line in handset.lines:
            if line.by == "whatsapp" and not line.out:
                self._cloud.heard_at[handset.number] = line.at

    def put(self, number: str, name: str = "", *, whatsapp: bool = True, note: str = "") -> Handset:
        """A phone of this number on the page. Raises SimulationError for what is no number."""
        digits = re.sub(r"[\s().-]", "", number).removeprefix("+")
        digits = re.sub(r"^0(?=8)", "62", digits)
        if not re.fullmatch(r"[1-9]\d{7,14}", digits):
            raise SimulationError(f"{number} is no phone number: 0812-3456-7890 or +62...")
        known = self._state.handsets.get(digits)
        if known is not None:
            raise SimulationError(f"the phone {number} is on the page already")
        handset = Handset(number=digits, name=name, whatsapp=whatsapp, note=note)
        self._state.handsets[digits] = handset
        if not whatsapp:
            self._cloud.absent.add(digits)
        self._changes.publish("chat", chat=self.chat(handset))
        return handset

    def of(self, chat_id: int) -> Handset:
        """The phone of that number. Raises SimulationError."""
        found = self._state.handsets.get(str(chat_id))
        if found is None:
            raise SimulationError(f"there is no phone {chat_id}")
        return found

    def says(self, handset: Handset, content: Json) -> Line:
        """It sends something; bringing it to the bot is not our part."""
        by = "whatsapp" if handset.whatsapp else "sms"
        return self._lay(
            handset, Line(id=0, at=self._clock.now(), out=False, by=by, content=content)
        )

    def takes_back(self, handset: Handset, line: Line) -> None:
        """What nobody took was not sent."""
        handset.lines.remove(line)
        gone = self.message(handset, line) | {"deleted": True}
        self._changes.publish("deleted", message=gone)

    def drawn(self) -> list[Json]:
        """All of them, with what they show."""
        return [
            self.chat(one) | {"messages": [self.message(one, line) for line in one.lines]}
            for one in self._state.handsets.values()
        ]

    def chat(self, handset: Handset) -> Json:
        """A phone as a chat of the page."""
        return {
            "id": int(handset.number),
            "type": "phone",
            "title": handset.name or f"+{handset.number}",
            "number": f"+{handset.number}",
            "whatsapp": handset.whatsapp,
            "note": handset.note,
            "members": [],
            "keyboard": None,
            "migrated_to": None,
            "migrated_from": None,
        }

    def message(self, handset: Handset, line: Line) -> Json:
        """A line as a message of the page; each button stands in a row of its own."""
        number = int(handset.number)
        bot = self._state.bot
        owner = {"id": number, "is_bot": False, "first_name": handset.name or f"+{number}"}
        rows = [[{"text": words, "callback_data": data}] for words, data in line.keys.items()]
        shape: Json = {
            "message_id": line.id,
            "chat": {"id": number, "type": "phone"},
            "from": {"id": bot.id, "is_bot": True, "first_name": bot.first_name}
            if line.out
            else owner,
            "date": int(line.at.timestamp()),
            "at": line.at.isoformat(),
            "out": line.out,
            "deleted": False,
            "history": [],
            "by": line.by,
            **line.content,
        }
        return shape | ({"reply_markup": {"inline_keyboard": rows}} if rows else {})

    def unread(self, handset: Handset) -> Sequence[str]:
        """Names of WhatsApp messages that its owner reads only now."""
        new = [one for one in handset.lines if one.out and one.name and not one.read]
        for one in new:
            one.read = True
        return [one.name for one in new]

    def _got(self, shown: Shown) -> None:
        handset = self._known(shown.to)
        content: Json = {"text": shown.text}
        if shown.kind == "location":
            point, *called = shown.text.splitlines()
            latitude, longitude = map(float, point.split(","))
            content = {"location": {"latitude": latitude, "longitude": longitude}}
            if called:
                content["venue"] = {"title": called[0], "address": "\n".join(called[1:])}
        elif shown.kind in {"image", "video", "audio", "document"}:
            content = {"text": f"📎 {shown.text or shown.kind}"}
        line = Line(
            id=0, at=self._clock.now(), out=True, by="whatsapp", content=content,
            kind=shown.kind, keys=shown.ids, name=shown.id,
        )  # fmt: skip
        self._lay(handset, line)

    def _got_sms(self, sms: Sms) -> None:
        line = Line(id=0, at=self._clock.now(), out=True, by="sms", content={"text": sms.text})
        self._lay(self._known(sms.to.removeprefix("+")), line)

    def _known(self, number: str) -> Handset:
        return self._state.handsets.get(number) or self.put(number)

    def _lay(self, handset: Handset, line: Line) -> Line:
        line.id = self._state.number("line")
        handset.lines.append(line)
        self._changes.publish("message", message=self.message(handset, line))
        return line
