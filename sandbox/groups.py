"""Who is where: people, groups, and how the bot gets in, is thrown out or is moved along."""

from collections.abc import Iterable

from sandbox.core import Core
from sandbox.model import Chat, Json, Membership, Message, Person, Status
from sandbox.refusals import SimulationError
from sandbox.shapes import unix


class Groups(Core):
    """The comings and goings that Telegram tells a bot about."""

    def person(
        self, first_name: str, last_name: str | None = None, username: str | None = None
    ) -> Person:
        """A new user, who has not yet opened a chat with the bot."""
        person = Person(
            id=7_000_000_000 + self.state.number("person"),
            first_name=first_name,
            last_name=last_name,
            username=username,
        )
        self.persons[person.id] = person
        self.changes.publish("person", person=self.shapes.person_on_page(person))
        return person

    def group(
        self,
        title: str,
        members: Iterable[Person] = (),
        *,
        supergroup: bool = False,
        with_bot: bool = False,
    ) -> Chat:
        """A new group; the first member owns it. The bot is in it only `with_bot` (no update)."""
        number = self.state.number("group")
        chat = Chat(
            id=-1_002_000_000_000 - number if supergroup else -4_000_000_000 - number,
            kind="supergroup" if supergroup else "group",
            title=title,
        )
        self.chats[chat.id] = chat
        for person in members:
            status: Status = "member" if chat.members else "creator"
            chat.members[person.id] = Membership(person_id=person.id, status=status)
        if with_bot:
            chat.members[self.bot.id] = Membership(person_id=self.bot.id)
        self.tell_chat(chat)
        return chat

    def private_chat(self, person: Person) -> Chat:
        """The person's chat with the bot, opened if it was not."""
        if person.id not in self.chats:
            chat = Chat(id=person.id, kind="private", title=person.name)
            chat.members = {
                person.id: Membership(person_id=person.id),
                self.bot.id: Membership(person_id=self.bot.id),
            }
            self.chats[person.id] = chat
            self.tell_chat(chat)
        return self.chats[person.id]

    def join(self, user: Person, chat_id: int) -> None:
        """A person comes into a group (a service message tells the bot, if it is there)."""
        chat = self._group(chat_id)
        chat.members[user.id] = Membership(person_id=user.id)
        self.tell_chat(chat)
        self._service(chat, user, {"new_chat_members": [self.shapes.person(user.id)]})

    def promote(self, user: Person, chat_id: int, *, anonymous: bool = False) -> None:
        """Make a member an administrator, who may then write anonymously (as the group)."""
        place = self._place(self._group(chat_id), user)
        place.status, place.anonymous = "administrator", anonymous
        self.tell_chat(self._group(chat_id))

    def seat_bot(
        self, user: Person, chat_id: int, *, admin: bool = False, deletes: bool = True
    ) -> None:
        """A member adds the bot to the group: my_chat_member, then the service message."""
        chat = self._group(chat_id)
        self._place(chat, user)
        self._bot_becomes(chat, user, "administrator" if admin else "member", deletes=deletes)
        self._service(chat, user, {"new_chat_members": [self.shapes.person(self.bot.id)]})

    def kick_bot(self, chat_id: int, by: Person | None = None) -> None:
        """Throw the bot out of a group for good."""
        chat = self._group(chat_id)
        self._bot_becomes(chat, by or self._somebody(chat), "kicked")

    def restrict_bot(self, chat_id: int, by: Person | None = None) -> None:
        """Take from the bot the right to post; it stays in the group."""
        chat = self._group(chat_id)
        self._bot_becomes(chat, by or self._somebody(chat), "restricted")

    def readmit_bot(self, chat_id: int, by: Person | None = None) -> None:
        """Let a kicked or restricted bot be an ordinary member again."""
        chat = self._group(chat_id)
        self._bot_becomes(chat, by or self._somebody(chat), "member")

    def block_bot(self, user: Person) -> None:
        """The person blocks the bot in his private chat; starting it again unblocks."""
        chat = self.private_chat(user)
        user.blocked = True
        self._bot_becomes(chat, user, "kicked")

    def unblock_bot(self, user: Person) -> None:
        """The person lets the bot write to him again."""
        user.blocked = False
        self._bot_becomes(self.private_chat(user), user, "member")

    def bot_leaves(self, chat: Chat) -> None:
        """The bot goes by itself."""
        self._bot_becomes(chat, self.bot, "left")

    def migrate(self, chat_id: int) -> int:
        """Turn a group into a supergroup: its new id. The old id is refused from now on."""
        old = self._group(chat_id)
        if old.kind != "group" or old.migrated_to is not None:
            raise SimulationError(f"chat {chat_id} is not a basic group")
        new = Chat(
            id=-1_002_000_000_000 - self.state.number("group"),
            kind="supergroup",
            title=old.title,
            members={who: place.model_copy() for who, place in old.members.items()},
            keyboard=old.keyboard,
            migrated_from=old.id,
        )
        self.chats[new.id] = new
        somebody = self._somebody(old)
        self._service(old, somebody, {"migrate_to_chat_id": new.id})
        old.migrated_to = new.id
        self.tell_chat(old)
        self.tell_chat(new)
        # Telegram writes the first line of the new group as the group itself.
        self._service(new, somebody, {"migrate_from_chat_id": old.id}, as_chat=True)
        return new.id

    def _group(self, chat_id: int) -> Chat:
        chat = self.chat(chat_id)
        if chat.kind == "private":
            raise SimulationError(f"chat {chat_id} is a private chat, not a group")
        return chat

    def _place(self, chat: Chat, user: Person) -> Membership:
        place = chat.members.get(user.id)
        if place is None or not place.present:
            raise SimulationError(f"{user.name} is not in {chat.title}")
        return place

    def _somebody(self, chat: Chat) -> Person:
        for place in chat.members.values():
            if place.present and place.person_id != self.bot.id:
                return self.persons[place.person_id]
        raise SimulationError(f"nobody is in {chat.title}")

    def _service(
        self, chat: Chat, user: Person, content: Json, *, as_chat: bool = False
    ) -> Message:
        message = self.lay(chat, user, content, as_chat=as_chat)
        if self.bot_is_in(chat):
            self.heard(message)
        return message

    def _bot_becomes(self, chat: Chat, by: Person, status: Status, *, deletes: bool = True) -> None:
        old = chat.members.get(self.bot.id) or Membership(person_id=self.bot.id, status="left")
        new = Membership(person_id=self.bot.id, status=status, deletes=deletes)
        chat.members[self.bot.id] = new
        self.tell_chat(chat)
        self.updates.put(
            "my_chat_member",
            {
                "chat": self.shapes.chat(chat),
                "from": self.shapes.person(by.id),
                "date": unix(self.now()),
                "old_chat_member": self.shapes.member(old),
                "new_chat_member": self.shapes.member(new),
            },
        )
