"""Who plays on every stage: the desk's people, and the crews of the agencies' groups."""

from bot.domain.people import Role

DESK = {
    "admin": ("Dewi", Role.ADMIN),
    "operator": ("Sari", Role.OPERATOR),
    "supervisor": ("Pak Hadi", Role.SUPERVISOR),
}
CREWS = (
    "Budi", "Rina", "Agus", "Wati", "Joko", "Lestari", "Eko", "Nur", "Tono", "Yuni",
    "Bayu", "Sri", "Dani", "Ayu", "Rudi", "Ika", "Slamet", "Tini", "Hendra",
)  # fmt: skip
